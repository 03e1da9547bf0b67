import { DependencyEvidence, keepByQuestion } from '@value-stream/flow-engine';
import { WaitRow } from '../../projection/waitRow';
import { DependencyQuery } from './DependencyQuery';
import { IncomingCause, IncomingColumns } from './incomingColumns';
import { IncomingRange } from './incomingWaits';

/** What one waiter waited for a group. */
export interface IncomingSum {
  readonly streamRef: string;
  delayMs: number;
  aloneMs: number;
  readonly done: { readonly doneAt: number[]; readonly delayMs: number[] };
  workMs: number;
  /** How many waited. */
  items: number;
  readonly kinds: Map<DependencyEvidence, number>;
  readonly entities: Map<string, number>;
}

/** Sums by who waited. */
export type IncomingSums = ReadonlyMap<string, IncomingSum>;

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

/** Whether a row is a wait on a basis, by a kind that was asked for. */
export function isAskedFor(
  { stalled, evidence: kinds }: Pick<WaitRow, 'stalled' | 'evidence'>,
  { basis, evidence }: Pick<DependencyQuery, 'basis' | 'evidence'>,
): boolean {
  return (
    (basis !== 'state' || stalled === 0) &&
    (!evidence ||
      kinds.split(',').some(kind => evidence.has(kind as DependencyEvidence)))
  );
}

/** What a row counts on a clock and a basis; 0 where it does not. */
export function delayOf(row: WaitRow, query: DependencyQuery): number {
  if (!isAskedFor(row, query)) {
    return 0;
  }
  const ms =
    query.clock === 'working' ? row.working_ms : row.to_at - row.from_at;
  return ms / row.parts;
}

const kept = keepByQuestion<IncomingColumns, IncomingSums>();

/** What of a question tells one sum over a range from another. */
export function sumAsked(
  { first, end }: IncomingRange,
  { clock, basis, between, evidence }: DependencyQuery,
): readonly unknown[] {
  return [first, end, clock, basis, between, evidence && [...evidence].sort()];
}

/** Sums up what was waited in a range, once for windows with the same rows. */
export function incomingSums(
  range: IncomingRange,
  shared: ReadonlySet<string>,
  query: DependencyQuery,
): IncomingSums {
  const question = JSON.stringify([
    ...sumAsked(range, query),
    [...shared].sort(),
  ]);
  return kept.ask(range.columns, question, () => sumUp(range, shared, query));
}

function sumUp(
  { columns, first, end }: IncomingRange,
  shared: ReadonlySet<string>,
  query: DependencyQuery,
): IncomingSums {
  const { doneAt, cause, item, causes } = columns;
  const ms = query.clock === 'working' ? columns.workingMs : columns.ms;
  const sums = new Map<string, IncomingSum>();
  const sumOf = (of: IncomingCause) => {
    const who = waiterOf(of, shared, query.between);
    const known = sums.get(who) ?? emptySum(of.stream_ref);
    sums.set(who, known);
    return known;
  };
  const isNew = itemsSeen(columns.items);
  const asked = causes.map(one => isAskedFor(one, query));
  const own: (IncomingSum | undefined)[] = causes.map(() => undefined);
  const ofCause = new Float64Array(causes.length);
  for (let row = first; row < end; row += 1) {
    const by = cause[row];
    if (ms[row] === 0 || !asked[by]) {
      continue;
    }
    let sum = own[by];
    if (!sum) {
      sum = sumOf(causes[by]);
      own[by] = sum;
    }
    ofCause[by] += ms[row];
    sum.done.doneAt.push(doneAt[row]);
    sum.done.delayMs.push(ms[row]);
    sum.items += isNew(item[row], sum) ? 1 : 0;
  }
  causes.forEach(({ alone, worked, kinds, entity }, by) => {
    const sum = own[by];
    if (!sum) {
      return;
    }
    const delay = ofCause[by];
    sum.delayMs += delay;
    sum.aloneMs += alone ? delay : 0;
    sum.workMs += worked ? delay : 0;
    for (const kind of kinds) {
      sum.kinds.set(kind, (sum.kinds.get(kind) ?? 0) + delay);
    }
    if (entity) {
      sum.entities.set(entity, (sum.entities.get(entity) ?? 0) + delay);
    }
  });
  return sums;
}

/** Tells whether a sum has an item for the first time. Nearly all items are of one waiter, and cost a number each. */
function itemsSeen(items: number): (item: number, sum: IncomingSum) => boolean {
  const firstOf: (IncomingSum | undefined)[] = Array(items);
  const others = new Map<IncomingSum, Set<number>>();
  return (item, sum) => {
    const first = firstOf[item];
    if (first === undefined) {
      firstOf[item] = sum;
      return true;
    }
    if (first === sum) {
      return false;
    }
    const seen = others.get(sum) ?? new Set();
    others.set(sum, seen);
    const { size } = seen;
    return seen.add(item).size > size;
  };
}

function emptySum(streamRef: string): IncomingSum {
  return {
    streamRef,
    delayMs: 0,
    aloneMs: 0,
    done: { doneAt: [], delayMs: [] },
    workMs: 0,
    items: 0,
    kinds: new Map(),
    entities: new Map(),
  };
}

/** How much of a waiter's time was waited for the group alone, by the waiter: the most first. */
export function aloneByStream(sums: IncomingSums): readonly string[] {
  return [...sums]
    .filter(([ref, { streamRef }]) => ref === streamRef)
    .sort(([, a], [, b]) => b.aloneMs - a.aloneMs)
    .map(([ref]) => ref);
}
