import { WaitRow } from '../../projection/waitRow';
import { DependencyQuery } from './DependencyQuery';
import { delayOf, waiterOf } from './incomingEdges';

/**
 * How long others' items waited for a group. An item of several streams that
 * wait stands in the edge of each, and counts once here: as the first of those
 * that the reader may read, by name, has it.
 */
export function incomingTotal(
  rows: readonly WaitRow[],
  query: DependencyQuery,
  shared: ReadonlySet<string>,
  readable: (ref: string) => boolean,
): number {
  const seen = rows.filter(row =>
    readable(waiterOf(row, shared, query.between)),
  );
  const streamOf = new Map<string, string>();
  for (const { item_key: key, stream_ref: ref } of seen) {
    const known = streamOf.get(key);
    if (known === undefined || ref < known) {
      streamOf.set(key, ref);
    }
  }
  return seen.reduce(
    (sum, row) =>
      streamOf.get(row.item_key) === row.stream_ref
        ? sum + delayOf(row, query)
        : sum,
    0,
  );
}
