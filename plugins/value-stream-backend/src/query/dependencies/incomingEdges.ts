import { ApiSchemas } from '@value-stream/backstage-plugin-value-stream-common';
import { Figure, Window } from '@value-stream/flow-engine';
import { NO_STREAM } from '../noStream';
import { courseAcross } from './courseAcross';
import { DependencyQuery } from './DependencyQuery';
import { IncomingSums } from './incomingSums';
import { Party } from './nameParties';
import { priceOf } from './priceOf';
import { StreamIndex } from '../streamIndexOf';

type Edge = ApiSchemas['DependencyEdge'];

/** Edges from whom waits for the group, the most delay first. */
export function incomingEdges(
  now: IncomingSums,
  before: IncomingSums,
  options: {
    readonly query: DependencyQuery;
    readonly window: Window;
    readonly earlierWindow: Window;
    readonly index: StreamIndex;
    /** Flow time of those that waited, where it is known. */
    readonly flowOf: ReadonlyMap<string, Figure>;
    readonly party: (ref: string) => Party;
    readonly readable: (ref: string) => boolean;
  },
): Edge[] {
  const { query, window, index, flowOf, party, readable } = options;
  const whole = { from: options.earlierWindow.from, to: window.to };
  const edges = [...now].map(([ref, own]): Edge => {
    const price = priceOf(
      index.byRef.get(own.streamRef) ?? NO_STREAM,
      query.clock,
    );
    const delayMsPerMonth = price.perMonth(own.delayMs, window);
    const earlierMs = before.get(ref)?.delayMs;
    return {
      party: party(ref),
      delayMs: own.delayMs,
      delayMsPerMonth,
      workMs: own.workMs,
      queueMs: own.delayMs - own.workMs,
      items: own.items,
      aloneMs: own.aloneMs,
      ...effectOf(own.aloneMs, flowOf.get(ref)),
      course: courseAcross(before.get(ref)?.done, own.done, whole),
      cost: price.cost(own.delayMs),
      costPerMonth: price.cost(delayMsPerMonth),
      evidence: [...own.kinds.keys()].sort(),
      kinds: partsOf(own.kinds),
      entities: partsOf(own.entities)
        .filter(({ name }) => readable(name))
        .map(part => ({ ...part, title: party(part.name).title })),
      via: [],
      ...(earlierMs !== undefined && { earlierMs }),
      trend: earlierMs === undefined ? 'new' : 'both',
    };
  });
  const vanished = [...before]
    .filter(([ref]) => !now.has(ref))
    .map(
      ([ref, own]): Edge => ({
        party: party(ref),
        delayMs: 0,
        delayMsPerMonth: 0,
        workMs: 0,
        queueMs: 0,
        items: 0,
        evidence: [...own.kinds.keys()].sort(),
        kinds: [],
        entities: [],
        via: [],
        course: courseAcross(own.done, undefined, whole),
        earlierMs: own.delayMs,
        trend: 'vanished',
      }),
    );
  return [...edges, ...vanished]
    .filter(({ party: { ref } }) => readable(ref))
    .sort(
      (a, b) => b.delayMs - a.delayMs || (a.party.ref < b.party.ref ? -1 : 1),
    );
}

/** What the waiter's mean flow time would be without the time waited for the group alone: an upper bound, by replay. */
function effectOf(
  aloneMs: number,
  mean: Figure | undefined,
): Pick<Edge, 'meanFlowTime' | 'meanFlowTimeWithout' | 'gainMs'> {
  if (mean?.kind !== 'value') {
    return {};
  }
  const gainMs = aloneMs / mean.n;
  return {
    meanFlowTime: mean,
    meanFlowTimeWithout: { ...mean, value: mean.value - gainMs },
    gainMs,
  };
}

function partsOf<Name extends string>(sums: ReadonlyMap<Name, number>) {
  return [...sums]
    .map(([name, delayMs]) => ({ name, delayMs }))
    .sort((a, b) => b.delayMs - a.delayMs || (a.name < b.name ? -1 : 1));
}
