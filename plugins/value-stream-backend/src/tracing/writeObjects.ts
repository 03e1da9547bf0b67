import { Knex } from 'knex';
import { selectorText } from '../projection/selectorsOfEntity';
import { laneOf } from './laneOf';
import { linkByOwnWords, OWN_RULES } from './linkByOwnWords';
import { LinkRow } from './LinkRow';
import { isNamedRole } from './ObjectName';
import { objectNames } from './objectNames';
import { repositoryOf } from './repositoryOf';
import { replaceLinks } from './replaceLinks';
import { Cell, inChunks, insertRows, isOneOf } from '../log/bulkRows';
import { canonicalJson, storableText } from '../log/canonicalJson';
import { giveWay } from '../log/giveWay';
import { FactTables } from '../log/factTables';
import { FoldedObject, foldObject } from './foldObject';
import { LoggedFact } from '../log/objectFactContent';

/** What writing objects changed. */
export interface WrittenObjects {
  /** Objects that are new or say something else than before. */
  readonly changed: readonly string[];
  readonly links: readonly LinkRow[];
  /** Objects that mention other names than before. */
  readonly newMentions: readonly string[];
  /** Names that an object goes by or no longer goes by. */
  readonly newNames: readonly string[];
  /** Repositories that new changes and abbreviated revisions belong to. */
  readonly lanes: readonly string[];
}

const OBJECT_COLUMNS = {
  key: 'text',
  kind: 'text',
  source: 'text',
  title: 'text',
  url: 'text',
  type: 'text',
  original_type: 'text',
  original_status: 'text',
  attributes: 'text',
} as const;

const UPDATE = `(key) do update set ${Object.keys(OBJECT_COLUMNS)
  .filter(name => name !== 'key')
  .map(name => `"${name}" = excluded."${name}"`)
  .join(', ')}`;

/**
 * Folds the objects anew from the log and writes what differs: the objects,
 * their selectors, names and native links.
 */
export async function writeObjects(
  tx: Knex.Transaction,
  tables: FactTables,
  keys: readonly string[],
): Promise<WrittenObjects> {
  const changed: string[] = [];
  const links: LinkRow[] = [];
  const newMentions = new Set<string>();
  const newNames = new Set<string>();
  const lanes = new Set<string>();
  for (const part of inChunks(keys)) {
    const rowsBefore: Record<string, Cell>[] = await tx(tables.object)
      .whereRaw(isOneOf(tx, 'key', part))
      .select('*');
    const stored = new Map(rowsBefore.map(row => [row.key as string, row]));
    const folded = await foldAll(tx, part);
    await giveWay();
    const rows = folded.map(toCells).filter(cells => {
      const row = stored.get(cells[0] as string);
      return (
        !row || Object.keys(OBJECT_COLUMNS).some((c, i) => row[c] !== cells[i])
      );
    });
    await insertRows(tx, tables.object, OBJECT_COLUMNS, rows, UPDATE);
    rows.forEach(cells => changed.push(cells[0] as string));

    const known = [...stored.keys()];
    const selectors = await replacePairs(tx, tables.objectSelector, {
      known,
      columns: ['object_key', 'selector'],
      found: folded.flatMap(({ key, selectors: list }) =>
        list.map(({ annotation, value }) => [
          key,
          storableText(selectorText(annotation, value)),
        ]),
      ),
    });
    changed.push(...selectors.map(([key]) => key));

    const names = await replacePairs(tx, tables.objectName, {
      known,
      columns: ['object_key', 'role', 'name'],
      found: folded.flatMap(object => {
        return objectNames(object).map(({ role, name }) => [
          object.key,
          role,
          storableText(name),
        ]);
      }),
    });
    for (const [key, role, name] of names) {
      if (isNamedRole(role)) {
        newNames.add(name);
      } else {
        newMentions.add(key);
      }
      if (role === 'abbreviates') {
        lanes.add(laneOf(name)!);
      }
    }
    for (const object of folded) {
      const repository = repositoryOf(object);
      if (
        object.kind === 'change' &&
        repository !== undefined &&
        !stored.has(object.key)
      ) {
        lanes.add(`git:${repository}`);
      }
    }

    const storedLinks: LinkRow[] = known.length
      ? await tx(tables.link)
          .whereIn('rule', OWN_RULES)
          .whereRaw(isOneOf(tx, 'from_key', known))
          .select('*')
      : [];
    links.push(
      ...(await replaceLinks(
        tx,
        tables,
        storedLinks,
        folded.flatMap(object => linkByOwnWords(object)),
      )),
    );
  }
  return {
    changed: [...new Set(changed)],
    links,
    newMentions: [...newMentions],
    newNames: [...newNames],
    lanes: [...lanes],
  };
}

async function foldAll(
  tx: Knex.Transaction,
  keys: readonly string[],
): Promise<readonly FoldedObject[]> {
  const facts = new Map<string, LoggedFact[]>();
  const rows = await tx('object_fact')
    .whereRaw(isOneOf(tx, 'object_key', keys))
    .select('id', 'object_key', 'source', 'observed_at', 'content');
  for (const row of rows) {
    const fact: LoggedFact = {
      id: row.id,
      key: row.object_key,
      source: row.source,
      observedAt: Number(row.observed_at),
      content: row.content,
    };
    const known = facts.get(fact.key);
    if (known) {
      known.push(fact);
    } else {
      facts.set(fact.key, [fact]);
    }
  }
  return [...facts.values()].map(foldObject);
}

function toCells(object: FoldedObject): readonly Cell[] {
  const text = (value: string | undefined) =>
    value === undefined ? null : storableText(value);
  return [
    object.key,
    object.kind,
    object.source,
    text(object.title),
    text(object.url),
    text(object.type),
    text(object.originalType),
    text(object.originalStatus),
    canonicalJson(object.attributes),
  ];
}

/** Brings rows of nothing but text columns to what was found. */
async function replacePairs(
  tx: Knex.Transaction,
  table: string,
  options: {
    /** Objects that may have rows already. */
    readonly known: readonly string[];
    readonly columns: readonly string[];
    readonly found: readonly string[][];
  },
): Promise<readonly string[][]> {
  const { known, columns, found } = options;
  const added = new Map(found.map(row => [row.join('\n'), row]));
  const gone: string[][] = [];
  if (known.length) {
    const stored = await tx(table)
      .whereRaw(isOneOf(tx, 'object_key', known))
      .select('*');
    for (const row of stored) {
      const cells = columns.map(column => row[column] as string);
      if (!added.delete(cells.join('\n'))) {
        gone.push(cells);
      }
    }
  }
  for (const part of inChunks(gone, 400)) {
    await tx(table)
      .whereIn([...columns], part as string[][])
      .delete();
  }
  await insertRows(
    tx,
    table,
    Object.fromEntries(columns.map(column => [column, 'text' as const])),
    [...added.values()],
    `(${columns.join(', ')}) do nothing`,
  );
  return [...gone, ...added.values()];
}
