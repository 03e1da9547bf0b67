import { Db, isOneOf, selectByKeys } from '../log/bulkRows';
import { FactTables } from '../log/factTables';
import { RegisteredEntity } from '../streams/RegisteredEntity';
import { loadStreams } from './loadStreams';
import { narrowestOf } from './narrowestOf';

/** Where an object is at home: whom those wait for who wait for it. */
export interface Home {
  /** Innermost stream, or the entity where it is in no stream. */
  readonly party: string;
  /** The entity that has it; absent where it is not one alone. */
  readonly entity?: string;
}

export type Homes = ReadonlyMap<string, readonly Home[]>;

interface Owned {
  readonly object_key: string;
  readonly entity_ref: string;
  readonly stream_ref: string | null;
}

/**
 * Homes of objects, by the indexes of `object_entity` and `stream_member`. Of
 * nested streams the innermost is home; one that crosses another is home too.
 */
export async function loadHomes(
  db: Db,
  tables: FactTables,
  keys: readonly string[],
): Promise<Homes> {
  const rows = await selectByKeys<Owned>(keys, part =>
    db({ e: tables.objectEntity })
      .leftJoin({ m: 'stream_member' }, 'm.entity_ref', 'e.entity_ref')
      .whereRaw(isOneOf(db, 'e.object_key', part))
      .select('e.object_key', 'e.entity_ref', 'm.stream_ref'),
  );
  const parentOf = await loadParents(db, rows);
  const partsOf = await loadWholes(db, [
    ...new Set(rows.map(({ entity_ref }) => entity_ref)),
  ]);
  const owners = new Map<string, Map<string, Set<string>>>();
  for (const { object_key, entity_ref, stream_ref } of rows) {
    const byStream = owners.get(object_key) ?? new Map<string, Set<string>>();
    owners.set(object_key, byStream);
    const stream = stream_ref ?? '';
    byStream.set(
      stream,
      (byStream.get(stream) ?? new Set<string>()).add(entity_ref),
    );
  }
  return new Map(
    [...owners].map(([key, byStream]) => [
      key,
      homesIn(byStream, parentOf, partsOf),
    ]),
  );
}

function homesIn(
  byStream: ReadonlyMap<string, ReadonlySet<string>>,
  parentOf: ReadonlyMap<string, string | undefined>,
  wholesOf: ReadonlyMap<string, readonly string[]>,
): readonly Home[] {
  const streams = [...byStream.keys()].filter(ref => ref !== '');
  const outer = new Set<string>();
  for (const ref of streams) {
    for (
      let parent = parentOf.get(ref);
      parent !== undefined && !outer.has(parent);
      parent = parentOf.get(parent)
    ) {
      outer.add(parent);
    }
  }
  const inner = streams.filter(ref => !outer.has(ref)).sort();
  if (inner.length === 0) {
    const refs = [...(byStream.get('') ?? [])].sort();
    return [{ party: narrowestOf(refs, wholesOf) ?? refs[0] }];
  }
  return inner.map(party => {
    const entity = narrowestOf([...byStream.get(party)!].sort(), wholesOf);
    return { party, ...(entity !== undefined && { entity }) };
  });
}

async function loadParents(
  db: Db,
  rows: readonly Owned[],
): Promise<ReadonlyMap<string, string | undefined>> {
  const refs = [...new Set(rows.flatMap(({ stream_ref }) => stream_ref ?? []))];
  const streams = await loadStreams(db, refs);
  return new Map(
    [...streams].map(([ref, { definition }]) => [ref, definition.parent]),
  );
}

async function loadWholes(
  db: Db,
  refs: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const rows = await selectByKeys<{ ref: string; data: string }>(refs, part =>
    db('entity').whereRaw(isOneOf(db, 'ref', part)).select('ref', 'data'),
  );
  return new Map(
    rows.map(({ ref, data }) => [
      ref,
      (JSON.parse(data) as RegisteredEntity).partOf,
    ]),
  );
}
