import { Knex } from 'knex';
import {
  Db,
  inChunks,
  insertRows,
  isOneOf,
  selectByKeys,
} from '../../log/bulkRows';
import { FactTables } from '../../log/factTables';
import { laneOf, shaOf } from '../laneOf';
import { LinkRow, NATIVE_RULE } from '../LinkRow';

/** What of a lane has to be read, as it changed since the lane was walked last. */
export interface LaneNews {
  /** Of the rows that tell it. */
  readonly ids: readonly (number | string)[];
  /** Shas. */
  readonly commits: ReadonlySet<string>;
  /** Keys of changes that list other commits of the lane than before, or have another patch id. */
  readonly changes: ReadonlySet<string>;
}

/**
 * By `lane_news_lane_idx`.
 *
 * @param whole - whether the lane will be read as a whole, so that only which
 * news there was matters
 */
export async function loadLaneNews(
  db: Db,
  tables: FactTables,
  lane: string,
  whole: boolean,
): Promise<LaneNews> {
  const query = db(tables.laneNews).where({ lane }).orderBy('id');
  if (whole) {
    const ids: (number | string)[] = await query.pluck('id');
    return { ids, commits: new Set(), changes: new Set() };
  }
  const rows: { id: number | string; commits: string; changes: string }[] =
    await query.select('*');
  return {
    ids: rows.map(({ id }) => id),
    commits: new Set(rows.flatMap<string>(row => JSON.parse(row.commits))),
    changes: new Set(rows.flatMap<string>(row => JSON.parse(row.changes))),
  };
}

export async function forgetLaneNews(
  tx: Knex.Transaction,
  tables: FactTables,
  { ids }: LaneNews,
): Promise<void> {
  for (const part of inChunks(ids)) {
    await tx(tables.laneNews)
      .whereIn('id', [...part])
      .delete();
  }
}

/**
 * Keeps for the next walk of their lanes what changed.
 *
 * @param changed - objects that say something else than before
 * @param links - links that came, went or changed
 * @param patched - those of the objects that are changes with a patch id
 * @returns lanes that have to be walked for the sake of patch ids
 */
export async function keepLaneNews(
  tx: Knex.Transaction,
  tables: FactTables,
  changed: readonly string[],
  links: readonly LinkRow[],
  patched: readonly string[],
): Promise<readonly string[]> {
  const news = new Map<
    string,
    { readonly commits: Set<string>; readonly changes: Set<string> }
  >();
  const of = (lane: string) => {
    const known = news.get(lane) ?? { commits: new Set(), changes: new Set() };
    news.set(lane, known);
    return known;
  };
  for (const key of changed) {
    const lane = laneOf(key);
    if (lane !== undefined && !key.includes('#')) {
      of(lane).commits.add(shaOf(key));
    }
  }
  const lanes = new Set<string>();
  const listing = await selectByKeys<LinkRow>(patched, part =>
    tx(tables.link)
      .where('relation', 'contains')
      .whereRaw(isOneOf(tx, 'from_key', part))
      .select('*'),
  );
  for (const link of [...links, ...listing].filter(listsCommits)) {
    const lane = laneOf(link.to_key);
    if (lane !== undefined) {
      of(lane).changes.add(link.from_key);
    }
  }
  listing.forEach(link => {
    const lane = laneOf(link.to_key);
    if (lane !== undefined) {
      lanes.add(lane);
    }
  });
  await insertRows(
    tx,
    tables.laneNews,
    { lane: 'text', commits: 'text', changes: 'text' },
    [...news].map(([lane, { commits, changes }]) => [
      lane,
      JSON.stringify([...commits]),
      JSON.stringify([...changes]),
    ]),
  );
  return [...lanes];
}

/** Whether a link says which commits a change brought. */
export function listsCommits({ relation, rule, method }: LinkRow): boolean {
  return (
    relation === 'contains' && (rule === NATIVE_RULE || method === 'head-sha')
  );
}
