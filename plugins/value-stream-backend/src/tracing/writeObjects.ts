import { Knex } from 'knex';
import { selectorText } from '../projection/selectorsOfEntity';
import { LinkRow } from './LinkRow';
import { replacePairs } from './replacePairs';
import { Spoken, WrittenWords, writeOwnWords } from './writeOwnWords';
import { Cell, inChunks, insertRows, isOneOf } from '../log/bulkRows';
import { canonicalJson, storableText } from '../log/canonicalJson';
import { giveWay } from '../log/giveWay';
import { FactTables } from '../log/factTables';
import { FoldedObject, foldObject } from './foldObject';
import { LoggedFact } from '../log/objectFactContent';

/** What writing objects changed. */
export interface WrittenObjects extends WrittenWords {
  /** Objects that are new or say something else than before. */
  readonly changed: readonly string[];
  /** Changes with a patch id among them. */
  readonly patched: readonly string[];
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
  const patched: string[] = [];
  const links: LinkRow[] = [];
  const newMentions = new Set<string>();
  const newNames = new Set<string>();
  const lanes = new Set<string>();
  const spoken = new Map<string, Spoken>();
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
    const other = new Set(rows.map(cells => cells[0]));
    for (const { key, kind, attributes } of folded) {
      if (kind === 'change' && 'patchId' in attributes && other.has(key)) {
        patched.push(key);
      }
    }

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

    const own = await writeOwnWords(tx, tables, folded, new Set(known));
    own.newMentions.forEach(key => newMentions.add(key));
    own.newNames.forEach(name => newNames.add(name));
    own.lanes.forEach(lane => lanes.add(lane));
    own.spoken.forEach((words, key) => spoken.set(key, words));
    links.push(...own.links);
  }
  return {
    changed: [...new Set(changed)],
    patched,
    links,
    newMentions: [...newMentions],
    newNames: [...newNames],
    spoken,
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
