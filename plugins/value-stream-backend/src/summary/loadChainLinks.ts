import { Link } from '@value-stream/flow-engine';
import { Knex } from 'knex';
import { isOneOf, selectByKeys } from '../log/bulkRows';
import { LinkRow } from '../tracing/LinkRow';

/** Links of the chain from items over changes and commits to deliveries. */
export interface ChainLinks {
  /** Change or commit → work item. */
  readonly implementing: readonly Link[];
  /** Change → commit. */
  readonly containing: readonly Link[];
  /** Release or deployment → commit or change, directly or by an artifact. */
  readonly delivering: readonly Link[];
}

/**
 * The links by which items are followed to their delivery. Of what contains
 * their commits only releases, deployments and deployed artifacts count: an
 * artifact that nobody deployed is no delivery.
 */
export async function loadChainLinks(
  database: Knex,
  itemKeys: readonly string[],
): Promise<ChainLinks> {
  const implementing = await linksAt(database, 'to_key', itemKeys, [
    'implements',
  ]);
  const changes = distinct([
    ...itemKeys,
    ...implementing.map(({ from }) => from),
  ]);
  const containing = await linksAt(database, 'from_key', changes, ['contains']);
  const inward = await linksAt(
    database,
    'to_key',
    distinct([...changes, ...containing.map(({ to }) => to)]),
    ['contains', 'deploys'],
  );
  const kinds = await kindsOf(database, distinct(inward.map(l => l.from)));
  const artifacts = distinct(
    inward.map(({ from }) => from).filter(key => kinds.get(key) === 'artifact'),
  );
  const deploying = await linksAt(database, 'to_key', artifacts, ['deploys']);
  const deployed = new Set(deploying.map(({ to }) => to));
  return {
    implementing,
    containing,
    delivering: [
      ...inward.filter(({ from }) => {
        const kind = kinds.get(from);
        return (
          kind === 'release' ||
          kind === 'deployment' ||
          (kind === 'artifact' && deployed.has(from))
        );
      }),
      ...deploying,
    ],
  };
}

/** Served by link_to_idx (to_key) or the primary key (from_key). */
async function linksAt(
  database: Knex,
  end: 'from_key' | 'to_key',
  keys: readonly string[],
  relations: readonly string[],
): Promise<readonly Link[]> {
  const rows = await selectByKeys<LinkRow>(keys, part =>
    database('link')
      .whereRaw(isOneOf(database, end, part))
      .whereIn('relation', [...relations])
      .select('*'),
  );
  return rows.map(row => ({
    from: row.from_key,
    to: row.to_key,
    relation: row.relation as Link['relation'],
    method: row.method,
    confidence: row.confidence / 1000,
    evidence: row.evidence,
  }));
}

async function kindsOf(
  database: Knex,
  keys: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const rows = await selectByKeys<{ key: string; kind: string }>(keys, part =>
    database('object')
      .whereRaw(isOneOf(database, 'key', part))
      .select('key', 'kind'),
  );
  return new Map(rows.map(({ key, kind }) => [key, kind]));
}

function distinct(keys: readonly string[]): readonly string[] {
  return [...new Set(keys)];
}
