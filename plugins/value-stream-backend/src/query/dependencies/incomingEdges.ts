import { ApiSchemas } from '@value-stream/backstage-plugin-value-stream-common';
import {
  courseOf,
  DependencyEvidence,
  DoneDelay,
  Figure,
  Window,
} from '@value-stream/flow-engine';
import { WaitRow } from '../../projection/waitRow';
import { NO_STREAM } from '../noStream';
import { DependencyQuery } from './DependencyQuery';
import { IncomingWait } from './incomingWaits';
import { Party } from './nameParties';
import { COURSE_PARTS } from './outgoingEdges';
import { priceOf } from './priceOf';
import { StreamIndex } from '../streamIndexOf';

type Edge = ApiSchemas['DependencyEdge'];

interface Sums {
  readonly streamRef: string;
  delayMs: number;
  aloneMs: number;
  readonly done: DoneDelay[];
  workMs: number;
  readonly items: Set<string>;
  readonly kinds: Map<DependencyEvidence, number>;
  readonly entities: Map<string, number>;
}

/** Whose items a row is of. */
export function waiterOf(
  { stream_ref, own }: Pick<WaitRow, 'stream_ref' | 'own'>,
  shared: ReadonlySet<string>,
  between: DependencyQuery['between'],
): string {
  return (between === 'entities' || shared.has(stream_ref)) && own
    ? own
    : stream_ref;
}

/** What a row counts on a clock and a basis; 0 where it does not. */
export function delayOf(
  row: WaitRow,
  { clock, basis, evidence }: DependencyQuery,
): number {
  if (
    (basis === 'state' && row.stalled === 1) ||
    (evidence &&
      !row.evidence
        .split(',')
        .some(kind => evidence.has(kind as DependencyEvidence)))
  ) {
    return 0;
  }
  const ms = clock === 'working' ? row.working_ms : row.to_at - row.from_at;
  return ms / row.parts;
}

/** How much of a waiter's time was waited for the group alone, by the waiter: the most first. */
export function aloneByStream(
  rows: readonly IncomingWait[],
  shared: ReadonlySet<string>,
  query: DependencyQuery,
): readonly string[] {
  return [...sumsOf(rows, shared, query)]
    .filter(([ref, { streamRef }]) => ref === streamRef)
    .sort(([, a], [, b]) => b.aloneMs - a.aloneMs)
    .map(([ref]) => ref);
}

/** Sums by who waited. */
function sumsOf(
  rows: readonly IncomingWait[],
  shared: ReadonlySet<string>,
  query: DependencyQuery,
): ReadonlyMap<string, Sums> {
  const sums = new Map<string, Sums>();
  for (const row of rows) {
    const ms = delayOf(row, query);
    if (ms === 0) {
      continue;
    }
    const who = waiterOf(row, shared, query.between);
    let own = sums.get(who);
    if (!own) {
      own = {
        streamRef: row.stream_ref,
        delayMs: 0,
        aloneMs: 0,
        done: [],
        workMs: 0,
        items: new Set(),
        kinds: new Map(),
        entities: new Map(),
      };
      sums.set(who, own);
    }
    own.delayMs += ms;
    own.aloneMs += row.alone ? ms : 0;
    own.done.push({ doneAt: row.done_at, delayMs: ms });
    own.workMs += row.worked ? ms : 0;
    own.items.add(row.item_key);
    for (const kind of row.kinds) {
      own.kinds.set(kind, (own.kinds.get(kind) ?? 0) + ms);
    }
    if (row.entity) {
      own.entities.set(row.entity, (own.entities.get(row.entity) ?? 0) + ms);
    }
  }
  return sums;
}

/** Edges from whom waits for the group, the most delay first. */
export function incomingEdges(
  rows: readonly IncomingWait[],
  earlierRows: readonly IncomingWait[],
  options: {
    readonly query: DependencyQuery;
    readonly window: Window;
    readonly earlierWindow: Window;
    readonly shared: ReadonlySet<string>;
    readonly index: StreamIndex;
    /** Flow time of those that waited, where it is known. */
    readonly flowOf: ReadonlyMap<string, Figure>;
    readonly party: (ref: string) => Party;
    readonly readable: (ref: string) => boolean;
  },
): Edge[] {
  const { query, window, shared, index, flowOf, party, readable } = options;
  const whole = { from: options.earlierWindow.from, to: window.to };
  const now = sumsOf(rows, shared, query);
  const before = sumsOf(earlierRows, shared, query);
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
      items: own.items.size,
      aloneMs: own.aloneMs,
      ...effectOf(own.aloneMs, flowOf.get(ref)),
      course: [
        ...courseOf(
          [...(before.get(ref)?.done ?? []), ...own.done],
          whole,
          COURSE_PARTS,
        ),
      ],
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
        course: [...courseOf(own.done, whole, COURSE_PARTS)],
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
