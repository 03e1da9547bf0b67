import { Instant } from '@value-stream/flow-engine';
import { Db, isPostgres } from '../log/bulkRows';
import { FactTables } from '../log/factTables';
import { giveWay } from '../log/giveWay';
import { commitRange, shaOf } from './laneOf';
import { linkByAbbreviatedRevision } from './linkByAbbreviatedRevision';
import { PatchedChange } from './linkByPatchId';
import { LinkRow } from './LinkRow';
import { loadMarkers, LoadedMarker } from './loadMarkers';
import { loadPatchedChanges } from './loadPatchedChanges';
import { loadServicePaths } from './loadServicePaths';

/** All that walking a lane needs, in the order of commit keys. */
export interface LoadedLane {
  readonly commits: readonly LaneCommit[];
  readonly markers: readonly LoadedMarker[];
  /** Changes with commits in the lane, where patch ids are known. */
  readonly patched: readonly PatchedChange[];
  /** Links of abbreviated revisions. */
  readonly abbreviated: readonly LinkRow[];
  /** Globs by service, where its entities narrow the repository to paths. */
  readonly pathsOf: ReadonlyMap<string, readonly string[]>;
}

export interface LaneCommit {
  readonly sha: string;
  readonly parents: readonly string[];
  readonly firstParent: boolean;
  readonly committedAt: Instant;
  readonly patchId?: string;
  readonly paths?: readonly string[];
}

/**
 * Reads a lane page by page in key order, by the primary keys of `object`,
 * `object_name` and `object_selector` and the indexes of `link` and
 * `activity_object`.
 */
export async function loadLane(
  db: Db,
  tables: FactTables,
  lane: string,
): Promise<LoadedLane> {
  const { from, to } = commitRange(lane);
  // The SQLite driver answers before the event loop turns.
  const page = isPostgres(db) ? 2_000 : 500;
  const mentions: { from: string; name: string }[] = await db(tables.objectName)
    .where('name', '>', from)
    .where('name', '<', to)
    .where('role', 'abbreviates')
    .select({ from: 'object_key', name: 'name' });
  let markers = await loadMarkers(db, tables, lane, []);
  let pathsOf = await loadServicePaths(db, tables, markers);
  // Paths are many; they are kept only where something asks for them.
  const withPaths = pathsOf.size > 0 || mentions.length > 0;
  const commits: LaneCommit[] = [];
  let after = from;
  for (;;) {
    const rows: { key: string; attributes: string }[] = await db(tables.object)
      .where('key', '>', after)
      .where('key', '<', to)
      .where('kind', 'commit')
      .orderBy('key')
      .limit(page)
      .select('key', 'attributes');
    for (const row of rows) {
      commits.push(toLaneCommit(row, withPaths));
    }
    await giveWay();
    if (rows.length < page) {
      break;
    }
    after = rows[page - 1].key;
  }
  const abbreviated = mentions.length
    ? linkByAbbreviatedRevision(
        mentions,
        commits.map(({ sha }) => `${lane}@${sha}`),
      )
    : [];
  if (abbreviated.length) {
    markers = await loadMarkers(db, tables, lane, abbreviated);
    pathsOf = await loadServicePaths(db, tables, markers);
  }
  return {
    commits,
    markers,
    abbreviated,
    patched: commits.some(({ patchId }) => patchId !== undefined)
      ? await loadPatchedChanges(db, tables, lane)
      : [],
    pathsOf,
  };
}

function toLaneCommit(
  row: { key: string; attributes: string },
  withPaths: boolean,
): LaneCommit {
  const { parents, firstParent, committedAt, patchId, paths } = JSON.parse(
    row.attributes,
  );
  return {
    sha: shaOf(row.key),
    parents: Array.isArray(parents) ? parents.map(String) : [],
    firstParent: firstParent === true,
    committedAt: typeof committedAt === 'number' ? committedAt : 0,
    ...(typeof patchId === 'string' && { patchId }),
    ...(withPaths && Array.isArray(paths) && { paths }),
  };
}
