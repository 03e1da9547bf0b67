import { Knex } from 'knex';
import { inChunks, insertRows, isOneOf, selectByKeys } from '../log/bulkRows';
import { FactTables } from '../log/factTables';
import { mayBeOfHost } from './hostOfSelector';
import { Narrowing, narrowSelector } from './narrowSelector';
import { itemsByStream, renewVersions } from './renewVersions';

interface Owned {
  readonly object_key: string;
  readonly entity_ref: string;
  readonly selector: string;
  readonly narrow: string | null;
}

/**
 * Derives which entities the objects belong to, and why: entities that own one
 * of an object's selectors and whose conditions let it through.
 *
 * @returns keys of the objects for which that changed
 */
export async function deriveObjectEntities(
  tx: Knex.Transaction,
  tables: FactTables,
  objectKeys: readonly string[],
): Promise<readonly string[]> {
  const changed: string[] = [];
  const moved: string[] = [];
  for (const part of inChunks(objectKeys)) {
    const owned: Owned[] = await tx({ s: tables.objectSelector })
      .join({ e: 'entity_selector' }, 'e.selector', 's.selector')
      .whereRaw(isOneOf(tx, 's.object_key', part))
      .select('s.object_key', 'e.entity_ref', 's.selector', 'e.narrow');
    const found = await narrow(tx, tables, owned);
    const stored: {
      object_key: string;
      entity_ref: string;
      evidence: string;
    }[] = await tx(tables.objectEntity)
      .whereRaw(isOneOf(tx, 'object_key', part))
      .select('*');
    const gone: (readonly [string, string])[] = [];
    for (const row of stored) {
      const identity = `${row.object_key}\n${row.entity_ref}`;
      if (found.get(identity) === row.evidence) {
        found.delete(identity);
      } else if (!found.has(identity)) {
        gone.push([row.object_key, row.entity_ref]);
      }
    }
    if (gone.length) {
      for (const some of inChunks(gone, 400)) {
        await tx(tables.objectEntity)
          .whereIn(
            ['object_key', 'entity_ref'],
            some.map(pair => [...pair]),
          )
          .delete();
      }
    }
    const rows = [...found].map(([identity, evidence]) => [
      ...identity.split('\n'),
      evidence,
    ]);
    await insertRows(
      tx,
      tables.objectEntity,
      { object_key: 'text', entity_ref: 'text', evidence: 'text' },
      rows,
      '(object_key, entity_ref) do update set evidence = excluded.evidence',
    );
    const others = [...gone.map(([key]) => key), ...rows.map(([key]) => key)];
    const had = new Set(stored.map(row => row.object_key));
    moved.push(...others.filter(key => had.has(key)));
    changed.push(...others);
  }
  await renewStreamsOf(tx, tables, moved);
  return [...new Set(changed)];
}

/** Whose items are whose is one of a stream's facts, although no timeline tells it. */
async function renewStreamsOf(
  tx: Knex.Transaction,
  tables: FactTables,
  itemKeys: readonly string[],
): Promise<void> {
  const rows = await selectByKeys<{ stream_ref: string; item_key: string }>(
    itemKeys,
    part =>
      tx(tables.timeline)
        .whereRaw(isOneOf(tx, 'item_key', part))
        .distinct('stream_ref', 'item_key'),
  );
  await renewVersions(tx, tables, itemsByStream(rows));
}

/** `object\nentity` → evidence; of several reasons the first in order of text. */
async function narrow(
  tx: Knex.Transaction,
  tables: FactTables,
  owned: readonly Owned[],
): Promise<Map<string, string>> {
  const read = narrowingReader();
  const ofHost = owned
    .map(row => ({ row, ...read(row.narrow) }))
    .filter(
      ({ row, host }) =>
        host === undefined || mayBeOfHost(row.object_key, host),
    );
  const conditional = [
    ...new Set(
      ofHost
        .filter(({ conditions }) => conditions)
        .map(({ row }) => row.object_key),
    ),
  ];
  const objects = new Map(
    (
      await selectByKeys<Record<string, any>>(conditional, part =>
        tx(tables.object)
          .whereRaw(isOneOf(tx, 'key', part))
          .select('key', 'kind', 'type', 'original_type', 'attributes'),
      )
    ).map(row => [
      row.key,
      {
        kind: row.kind,
        type: row.type ?? undefined,
        originalType: row.original_type ?? undefined,
        attributes: JSON.parse(row.attributes),
      },
    ]),
  );
  const found = new Map<string, string>();
  for (const { row, conditions } of ofHost) {
    let evidence = row.selector;
    if (conditions) {
      const object = objects.get(row.object_key);
      const reason = object && narrowSelector(object, conditions);
      if (reason === undefined) {
        continue;
      }
      evidence = reason ? `${row.selector}, ${reason}` : row.selector;
    }
    const identity = `${row.object_key}\n${row.entity_ref}`;
    const known = found.get(identity);
    if (known === undefined || evidence < known) {
      found.set(identity, evidence);
    }
  }
  return found;
}

interface ReadNarrowing {
  readonly host?: string;
  /** What only the object itself can meet; undefined where there is nothing. */
  readonly conditions?: Narrowing;
}

/** Reads narrowings, each text once. */
function narrowingReader(): (text: string | null) => ReadNarrowing {
  const known = new Map<string, ReadNarrowing>();
  return text => {
    if (text === null) {
      return {};
    }
    let found = known.get(text);
    if (!found) {
      const { host, ...conditions }: Narrowing = JSON.parse(text);
      found = {
        host,
        ...(Object.keys(conditions).length && { conditions }),
      };
      known.set(text, found);
    }
    return found;
  };
}
