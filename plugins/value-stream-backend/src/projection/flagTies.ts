import { overlapSpans, Span } from '@value-stream/flow-engine';
import { Db, isOneOf, selectByKeys } from '../log/bulkRows';
import { FactTables } from '../log/factTables';
import { flaggedNames, flagsOf } from './flagsOf';
import { LoadedHistory } from './loadHistories';
import { Homes } from './loadHomes';
import { openOf } from './linkedTies';
import { OthersTimelines } from './loadOthersTimelines';
import { partiesOf } from './partiesOf';
import { Tie } from './Tie';

/** The item or change that goes by a name, where that is one alone. */
export type NamedInFlags = ReadonlyMap<string, string>;

const KINDS = ['work-item', 'change', 'incident'];

/** Whom the flags of some items name, by the primary keys of `object_name` and `object`. */
export async function loadNamedInFlags(
  db: Db,
  tables: FactTables,
  histories: readonly LoadedHistory[],
): Promise<NamedInFlags> {
  const names = [...new Set(histories.flatMap(flaggedNames))];
  const rows = await selectByKeys<{ name: string; key: string }>(names, part =>
    db({ n: tables.objectName })
      .join({ o: tables.object }, 'o.key', 'n.object_key')
      .whereRaw(isOneOf(db, 'n.name', part))
      .whereIn('n.role', ['named', 'formerly'])
      .whereIn('o.kind', KINDS)
      .distinct()
      .select({ name: 'n.name', key: 'o.key' }),
  );
  const keysOf = new Map<string, Set<string>>();
  for (const { name, key } of rows) {
    keysOf.set(name, (keysOf.get(name) ?? new Set()).add(key));
  }
  return new Map(
    [...keysOf].flatMap(([name, keys]) => {
      const [only, ...more] = keys;
      return more.length ? [] : [[name, only] as const];
    }),
  );
}

/** Keys that the flags of an item name, itself left aside, with the time flagged. */
function namedBy(history: LoadedHistory, named: NamedInFlags) {
  const spansOf = new Map<string, Span[]>();
  for (const { span, names } of flagsOf(history)) {
    for (const key of new Set(names.flatMap(name => named.get(name) ?? []))) {
      if (key !== history.item.key) {
        spansOf.set(key, [...(spansOf.get(key) ?? []), span]);
      }
    }
  }
  return spansOf;
}

/** Keys that the flags of an item name. */
export function flaggedKeys(
  history: LoadedHistory,
  named: NamedInFlags,
): string[] {
  return [...namedBy(history, named).keys()];
}

/**
 * Ties to the items of others that an item's flags name: while it was flagged
 * and, as far as that is known, the other one was open.
 */
export function flagTies(
  history: LoadedHistory,
  named: NamedInFlags,
  homes: Homes,
  timelines: OthersTimelines,
): readonly Tie[] {
  return [...namedBy(history, named)].flatMap(([other, flagged]) =>
    partiesOf(history.item.key, other, homes).map(
      (home): Tie => ({
        ...home,
        evidence: 'flag',
        otherKey: other,
        spans: timelines.has(other)
          ? overlapSpans(openOf(other, timelines), flagged)
          : flagged,
      }),
    ),
  );
}
