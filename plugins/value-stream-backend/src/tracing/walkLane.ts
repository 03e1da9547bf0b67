import { Knex } from 'knex';
import { inChunks, isPostgres } from '../log/bulkRows';
import { canonicalJson } from '../log/canonicalJson';
import { FactTables } from '../log/factTables';
import { giveWay } from '../log/giveWay';
import { lockFacts } from '../log/lockFacts';
import { renewDeliveryFacts } from '../log/renewDeliveryFacts';
import { containmentOf } from './containmentOf';
import { commitRange, shaOf } from './laneOf';
import { ABBREVIATED_REVISION_RULE } from './linkByAbbreviatedRevision';
import {
  COMMIT_ANCESTRY_RULE,
  linkByCommitAncestry,
} from './linkByCommitAncestry';
import { linkByMergeParents, MERGE_PARENTS_RULE } from './linkByMergeParents';
import { linkByPatchId, PATCH_ID_RULE } from './linkByPatchId';
import { linkBySquashNumber, SQUASH_NUMBER_RULE } from './linkBySquashNumber';
import { LinkRow } from './LinkRow';
import { loadLane } from './loadLane';
import { replaceLinks } from './replaceLinks';

const RULES = [
  COMMIT_ANCESTRY_RULE,
  MERGE_PARENTS_RULE,
  SQUASH_NUMBER_RULE,
  PATCH_ID_RULE,
  ABBREVIATED_REVISION_RULE,
];

/** Told of what a walk changed, within the transaction that changes it. */
export interface LaneListener {
  /**
   * @param all - whether all commits of the lane will be told of in the end,
   * as what delivers in it changes
   */
  linksChanged(
    tx: Knex.Transaction,
    links: readonly LinkRow[],
    all: boolean,
  ): Promise<void>;
  /** What delivers in the lane is no longer what it was, for all its commits. */
  deliveryChanged(tx: Knex.Transaction, lane: string): Promise<void>;
}

/**
 * Walks a lane anew and corrects its links, whatever arrived late: each commit
 * is visited once per marker lane, and only links that differ are written, in
 * short transactions in the order of commit keys. Broken off, it is simply
 * walked again.
 */
export async function walkLane(
  database: Knex,
  tables: FactTables,
  lane: string,
  listener: LaneListener,
): Promise<void> {
  const loaded = await loadLane(database, tables, lane);
  const found = containmentOf(loaded);
  const line = new Set(
    loaded.commits.flatMap(({ sha, firstParent }) =>
      firstParent ? [sha] : [],
    ),
  );
  const byCommit = new Map<string, LinkRow[]>();
  for (const link of [
    ...loaded.abbreviated,
    ...linkByPatchId(lane, loaded.patched, found.patchIds, line),
  ]) {
    const sha = shaOf(link.to_key);
    byCommit.set(sha, [...(byCommit.get(sha) ?? []), link]);
  }
  const row = {
    lane,
    releases: found.hasReleases ? 1 : 0,
    environments: canonicalJson(found.environments),
    services: canonicalJson(found.services),
  };
  const known = await database(tables.lane).where({ lane }).first();
  const deliveryChanges =
    (known?.releases ?? 0) !== row.releases ||
    (known?.environments ?? '[]') !== row.environments ||
    (known?.services ?? '[]') !== row.services;
  const { to: end } = commitRange(lane);
  const perTransaction = isPostgres(database) ? 2_000 : 500;
  let after = commitRange(lane).from;
  for (const part of inChunks(loaded.commits, perTransaction)) {
    const last = part[part.length - 1];
    const until =
      last === loaded.commits[loaded.commits.length - 1]
        ? end
        : `${lane}@${last.sha}`;
    const links = part.flatMap(({ sha, firstParent, changeNumber }) => [
      ...linkByCommitAncestry(lane, sha, found.markerLanes),
      ...linkByMergeParents(lane, sha, found.absorbedBy),
      ...(firstParent
        ? linkBySquashNumber(lane, sha, changeNumber, loaded.changes)
        : []),
      ...(byCommit.get(sha) ?? []),
    ]);
    const from = after;
    await database.transaction(async tx => {
      await lockFacts(tx);
      const stored = await tx<LinkRow>(tables.link)
        .where('to_key', '>', from)
        .where('to_key', '<=', until)
        .whereIn('rule', RULES)
        .select('*');
      const changed = await replaceLinks(tx, tables, stored, links);
      if (changed.length) {
        await renewDeliveryFacts(tx, tables);
      }
      await listener.linksChanged(tx, changed, deliveryChanges);
    });
    after = until;
    await giveWay();
  }
  if (deliveryChanges) {
    await database.transaction(async tx => {
      await lockFacts(tx);
      await tx(tables.lane).insert(row).onConflict('lane').merge();
      await listener.deliveryChanged(tx, lane);
    });
  }
}
