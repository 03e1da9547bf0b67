import { Db, isOneOf, isPostgres, selectByKeys } from '../../log/bulkRows';
import { FactTables } from '../../log/factTables';
import { giveWay } from '../../log/giveWay';
import { commitRange, shaOf } from '../laneOf';
import { loadPatchedChanges } from '../loadPatchedChanges';
import { LaneCommit, toLaneCommit } from './LaneCommit';
import { LaneNews } from './laneNews';
import { createLaneState, LaneState, ServicePaths } from './LaneState';
import { loadStanding, Standing } from './loadStanding';
import { writeCommit } from './writeCommit';

/** A lane with what came to be known of it, before it is walked. */
export interface ReadLane {
  readonly state: LaneState;
  readonly standing: Standing;
  /** Places of commits that are new or say something else. */
  readonly written: readonly number[];
  /** Those of them with other parents than before. */
  readonly relinked: readonly number[];
}

interface CommitRow {
  readonly key: string;
  readonly attributes: string;
}

/** Reads a whole lane page by page in the order of commit keys. */
export async function readWholeLane(
  db: Db,
  tables: FactTables,
  lane: string,
): Promise<ReadLane> {
  // Services are known by what they are deployed from, which commits may tell.
  let paths = (await loadStanding(db, tables, lane, createLaneState([]).graph))
    .paths;
  for (;;) {
    const state = createLaneState(paths);
    const written: number[] = [];
    await readCommits(db, tables, lane, commit => {
      const place = writeCommit(state, commit)?.place;
      if (place !== undefined) {
        written.push(place);
      }
    });
    const standing = await loadStanding(db, tables, lane, state.graph);
    if (samePaths(standing.paths, paths)) {
      state.patched = state.graph.patchIds.size
        ? await loadPatchedChanges(db, tables, lane)
        : [];
      return { state, standing, written, relinked: [] };
    }
    paths = standing.paths;
  }
}

/**
 * Reads what is new of a lane, and nothing of it that is known.
 *
 * @returns undefined where it has to be read as a whole: where services are
 * made from other paths than before, or patch ids come to be known
 */
export async function readLaneNews(
  db: Db,
  tables: FactTables,
  lane: string,
  state: LaneState,
  news: LaneNews,
): Promise<ReadLane | undefined> {
  const { from } = commitRange(lane);
  const patchedBefore = state.graph.patchIds.size > 0;
  const rows = await selectByKeys<CommitRow>(
    [...news.commits].map(sha => from + sha),
    part =>
      db(tables.object)
        .where('kind', 'commit')
        .whereRaw(isOneOf(db, 'key', part))
        .select('key', 'attributes'),
  );
  const written: number[] = [];
  const relinked: number[] = [];
  for (const { key, attributes } of rows) {
    const one = writeCommit(state, toLaneCommit(shaOf(key), attributes));
    if (one) {
      written.push(one.place);
      if (one.relinked) {
        relinked.push(one.place);
      }
    }
  }
  const standing = await loadStanding(db, tables, lane, state.graph);
  if (
    !samePaths(standing.paths, state.paths) ||
    (!patchedBefore && state.graph.patchIds.size > 0)
  ) {
    return undefined;
  }
  if (patchedBefore && news.changes.size) {
    const anew = await loadPatchedChanges(db, tables, lane, [...news.changes]);
    state.patched = [
      ...state.patched.filter(({ key }) => !news.changes.has(key)),
      ...anew,
    ];
  }
  return { state, standing, written, relinked };
}

async function readCommits(
  db: Db,
  tables: FactTables,
  lane: string,
  take: (commit: LaneCommit) => void,
): Promise<void> {
  const { from, to } = commitRange(lane);
  // The SQLite driver answers before the event loop turns.
  const page = isPostgres(db) ? 2_000 : 500;
  let after = from;
  for (;;) {
    const rows: CommitRow[] = await db(tables.object)
      .where('key', '>', after)
      .where('key', '<', to)
      .where('kind', 'commit')
      .orderBy('key')
      .limit(page)
      .select('key', 'attributes');
    rows.forEach(({ key, attributes }) =>
      take(toLaneCommit(shaOf(key), attributes)),
    );
    if (rows.length < page) {
      return;
    }
    after = rows[page - 1].key;
    await giveWay();
  }
}

function samePaths(a: ServicePaths, b: ServicePaths): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
