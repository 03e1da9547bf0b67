import { LinkRelation } from '@value-stream/flow-engine';
import { Knex } from 'knex';
import { SAME_AS } from '../projection/formerSelves';

const MOST_STEPS = 4;
const CHUNK = 300;

/** A link as stored; confidence in per mille. */
export interface LinkRow {
  readonly from_key: string;
  readonly to_key: string;
  readonly relation: LinkRelation;
  readonly method: string;
  readonly confidence: number;
  readonly evidence: string;
}

/** Objects around an item, nearest first, and the links among them. */
export interface Linked {
  readonly keys: readonly string[];
  readonly links: readonly LinkRow[];
  /** Objects that were left out for want of room. */
  readonly beyond: number;
}

/**
 * What is linked to an item, at most four steps away: its changes, their
 * commits and runs, what released and deployed them, approvals and incidents.
 * The way never leads on from another item, and from a release or deployment
 * only to what speaks of it, not to everything else that it contains. Another
 * key of the item, as it had before it moved, leads on as the item itself.
 */
export async function loadLinked(
  database: Knex,
  itemKey: string,
  limit: number,
): Promise<Linked> {
  const kinds = new Map([[itemKey, 'item']]);
  const links = new Map<string, LinkRow>();
  let beyond = 0;
  let level = [itemKey];
  for (let step = 0; step < MOST_STEPS && level.length > 0; step++) {
    const rows = await linksOf(database, level);
    const reached = new Set<string>();
    const selves = new Set<string>();
    for (const row of rows) {
      const forward = level.includes(row.from_key);
      const origin = forward ? row.from_key : row.to_key;
      const target = forward ? row.to_key : row.from_key;
      if (leadsOn(kinds.get(origin)!, forward, row.relation)) {
        links.set(
          [row.from_key, row.to_key, row.relation, row.method].join('\n'),
          row,
        );
        if (!kinds.has(target)) {
          reached.add(target);
          if (row.relation === SAME_AS && kinds.get(origin) === 'item') {
            selves.add(target);
          }
        }
      }
    }
    const next = [...reached].sort();
    const room = Math.max(0, limit - kinds.size);
    beyond += Math.max(0, next.length - room);
    level = next.slice(0, room);
    const found = await kindsOf(database, level);
    level.forEach(key =>
      kinds.set(key, selves.has(key) ? 'item' : found.get(key) ?? 'unknown'),
    );
  }
  return {
    keys: [...kinds.keys()],
    links: [...links.values()].filter(
      ({ from_key: from, to_key: to }) => kinds.has(from) && kinds.has(to),
    ),
    beyond,
  };
}

function leadsOn(
  kind: string,
  forward: boolean,
  relation: LinkRelation,
): boolean {
  switch (kind) {
    case 'item':
      return true;
    case 'change':
    case 'commit':
    case 'run':
    case 'artifact':
      return relation !== 'implements';
    case 'release':
    case 'deployment':
      return !forward && relation !== 'contains';
    default:
      return false;
  }
}

async function linksOf(
  database: Knex,
  keys: readonly string[],
): Promise<LinkRow[]> {
  const columns = [
    'from_key',
    'to_key',
    'relation',
    'method',
    'confidence',
    'evidence',
  ];
  const rows: LinkRow[] = [];
  for (let i = 0; i < keys.length; i += CHUNK) {
    const chunk = keys.slice(i, i + CHUNK);
    rows.push(
      ...(await standing(database, 'from_key', chunk).select(columns)),
      ...(await standing(database, 'to_key', chunk).select(columns)),
    );
  }
  return rows;
}

/** Links but those that were taken away, which stay without confidence. */
function standing(
  database: Knex,
  end: 'from_key' | 'to_key',
  keys: readonly string[],
): Knex.QueryBuilder {
  return database('link').whereIn(end, keys).where('confidence', '>', 0);
}

async function kindsOf(
  database: Knex,
  keys: readonly string[],
): Promise<Map<string, string>> {
  const kinds = new Map<string, string>();
  for (let i = 0; i < keys.length; i += CHUNK) {
    const rows: { key: string; kind: string }[] = await database('object')
      .whereIn('key', keys.slice(i, i + CHUNK))
      .select('key', 'kind');
    rows.forEach(row => kinds.set(row.key, row.kind));
  }
  return kinds;
}
