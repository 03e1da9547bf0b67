import { ApiSchemas } from '@value-stream/backstage-plugin-value-stream-common';
import {
  DependencyDelay,
  DependencyDelays,
  StreamDefinition,
  Window,
} from '@value-stream/flow-engine';
import { courseAcross } from './courseAcross';
import { Party } from './nameParties';
import { priceOf } from './priceOf';

type Edge = ApiSchemas['DependencyEdge'];

/**
 * Edges to whom the items waited for, what gains most by being broken first;
 * those that vanished since the earlier window at the end.
 */
export function outgoingEdges(
  delays: DependencyDelays,
  earlier: DependencyDelays,
  options: {
    readonly stream: StreamDefinition;
    readonly clock: 'calendar' | 'working';
    readonly window: Window;
    readonly earlierWindow: Window;
    readonly party: (ref: string) => Party;
    readonly readable: (ref: string) => boolean;
  },
): Edge[] {
  const { stream, clock, window, earlierWindow, party, readable } = options;
  const whole = { from: earlierWindow.from, to: window.to };
  const price = priceOf(stream, clock);
  const before = new Map(earlier.edges.map(edge => [edge.party, edge]));
  const mean = delays.meanFlowTime;
  const shown = (edge: DependencyDelay): Edge => {
    const delayMsPerMonth = price.perMonth(edge.delayMs, window);
    const without = edge.meanFlowTimeWithout;
    const earlierMs = before.get(edge.party)?.delayMs;
    return {
      party: party(edge.party),
      delayMs: edge.delayMs,
      delayMsPerMonth,
      workMs: edge.workMs,
      queueMs: edge.queueMs,
      items: edge.items,
      aloneMs: edge.aloneMs,
      ...(mean.kind === 'value' &&
        without.kind === 'value' && { gainMs: mean.value - without.value }),
      flowTimeWithout: edge.flowTimeWithout,
      meanFlowTimeWithout: without,
      cost: price.cost(edge.delayMs),
      costPerMonth: price.cost(delayMsPerMonth),
      evidence: [...edge.evidence],
      kinds: [...edge.kinds],
      entities: edge.entities
        .filter(({ name }) => readable(name))
        .map(part => ({ ...part, title: party(part.name).title })),
      via: edge.via.filter(readable).map(party),
      course: courseAcross(
        before.get(edge.party)?.doneDelays,
        edge.doneDelays,
        whole,
      ),
      ...(earlierMs !== undefined && { earlierMs }),
      trend: earlierMs === undefined ? 'new' : 'both',
    };
  };
  const now = new Set(delays.edges.map(edge => edge.party));
  return [
    ...delays.edges
      .map(shown)
      .sort(
        (a, b) =>
          (b.gainMs ?? 0) - (a.gainMs ?? 0) ||
          b.delayMs - a.delayMs ||
          (a.party.ref < b.party.ref ? -1 : 1),
      ),
    ...earlier.edges
      .filter(edge => !now.has(edge.party))
      .map(
        (edge): Edge => ({
          ...vanished(edge, party),
          course: courseAcross(edge.doneDelays, undefined, whole),
        }),
      ),
  ];
}

/** An edge that was there in the earlier window alone. */
function vanished(
  edge: Pick<DependencyDelay, 'party' | 'delayMs' | 'evidence'>,
  party: (ref: string) => Party,
): Edge {
  return {
    party: party(edge.party),
    delayMs: 0,
    delayMsPerMonth: 0,
    workMs: 0,
    queueMs: 0,
    items: 0,
    evidence: [...edge.evidence],
    kinds: [],
    entities: [],
    via: [],
    earlierMs: edge.delayMs,
    trend: 'vanished',
  };
}
