import { keepByQuestion } from '@value-stream/flow-engine';
import { DependencyQuery } from './DependencyQuery';
import { IncomingColumns } from './incomingColumns';
import { isAskedFor, sumAsked, waiterOf } from './incomingSums';
import { IncomingRange } from './incomingWaits';

const kept = keepByQuestion<IncomingColumns, number>();

/**
 * How long others' items waited for a group. An item of several streams that
 * wait stands in the edge of each, and counts once here: as the first of those
 * that the reader may read, by name, has it.
 */
export function incomingTotal(
  range: IncomingRange,
  query: DependencyQuery,
  shared: ReadonlySet<string>,
  readable: (ref: string) => boolean,
): number {
  const { causes } = range.columns;
  const names = [...new Set(causes.map(one => one.stream_ref))].sort();
  const rankOf = new Map(names.map((ref, rank) => [ref, rank]));
  const ranks = causes.map(one =>
    readable(waiterOf(one, shared, query.between))
      ? rankOf.get(one.stream_ref)!
      : Infinity,
  );
  const question = JSON.stringify([...sumAsked(range, query), ranks]);
  return kept.ask(range.columns, question, () => totalOf(range, query, ranks));
}

/** @param ranks - by cause, the lowest one counts an item; Infinity for none */
function totalOf(
  { columns, first, end }: IncomingRange,
  query: DependencyQuery,
  ranks: readonly number[],
): number {
  const { cause, item, items, causes } = columns;
  const ms = query.clock === 'working' ? columns.workingMs : columns.ms;
  const asked = causes.map(one => isAskedFor(one, query));
  const ofItem = new Float64Array(items).fill(Infinity);
  for (let row = first; row < end; row += 1) {
    const rank = ranks[cause[row]];
    if (rank < ofItem[item[row]]) {
      ofItem[item[row]] = rank;
    }
  }
  let sum = 0;
  for (let row = first; row < end; row += 1) {
    const by = cause[row];
    const rank = ranks[by];
    if (asked[by] && rank !== Infinity && rank === ofItem[item[row]]) {
      sum += ms[row];
    }
  }
  return sum;
}
