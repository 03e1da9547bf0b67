import { Knex } from 'knex';
import { inChunks, isOneOf, isPostgres, selectByKeys } from '../log/bulkRows';
import { derivableTransaction } from '../log/derivableTransaction';
import { lookUp } from '../log/lookUp';
import { FactTables } from '../log/factTables';
import { lockFacts } from '../log/lockFacts';
import { writeBehind } from '../log/writeBehind';
import { attemptsAt } from './lane/attemptsAt';
import { deliveryOf, keepDelivery, knownDelivery } from './lane/laneDelivery';
import { forgetLaneNews, loadLaneNews } from './lane/laneNews';
import {
  keepLaneState,
  loadLaneState,
  packLaneState,
  versionOf,
} from './lane/laneStore';
import { LaneState } from './lane/LaneState';
import { linksOfCommits } from './lane/linksOfCommits';
import { readLaneNews, readWholeLane } from './lane/readLane';
import { SaidBefore, settleLane } from './lane/settleLane';
import { shareCopies } from './lane/shareCopies';
import { ABBREVIATED_REVISION_RULE } from './linkByAbbreviatedRevision';
import { ATTEMPT_RULE } from './linkByAttempt';
import { COMMIT_ANCESTRY_RULE } from './linkByCommitAncestry';
import { MERGE_PARENTS_RULE } from './linkByMergeParents';
import { PATCH_ID_RULE } from './linkByPatchId';
import { LinkRow } from './LinkRow';
import { differenceOf, LinkDifference, writeLinks } from './replaceLinks';

const RULES = [
  COMMIT_ANCESTRY_RULE,
  ATTEMPT_RULE,
  MERGE_PARENTS_RULE,
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
 * Goes on with a lane from where it was walked last, and corrects its links,
 * whatever arrived late. Only commits are read of which there is news, and only
 * links of commits whose containment changed. A lane that was never walked is
 * read as a whole.
 *
 * What fits one transaction is written in one. Otherwise the lane has no state
 * while its links are written; broken off, it is walked from its beginning.
 *
 * @throws where someone else walked the lane meanwhile
 */
export async function walkLane(
  database: Knex,
  tables: FactTables,
  lane: string,
  listener: LaneListener,
): Promise<void> {
  const kept = await loadLaneState(database, tables, lane);
  const news = await loadLaneNews(database, tables, lane, !kept.state);
  const knownBefore = kept.state?.graph.size ?? 0;
  const before = kept.state ? saidBefore(kept.state) : [];
  const wentOn =
    kept.state &&
    (await readLaneNews(database, tables, lane, kept.state, news));
  const known = wentOn ?? (await readWholeLane(database, tables, lane));
  const { state } = known;
  const settled = wentOn
    ? await settleLane(lane, known, before, knownBefore)
    : await settleLane(lane, known, [], 0);
  const packed = await packLaneState(state, settled.segments);
  const delivery = deliveryOf(lane, known.standing);
  const delivers = await knownDelivery(database, tables, delivery);
  const linksOf = linksOfCommits(lane, state);

  let version = kept.version;
  /** Runs a step of the walk, unless the lane is no longer as it was found. */
  const step = (work: (tx: Knex.Transaction) => Promise<void>) =>
    derivableTransaction(database, async tx => {
      await lockFacts(tx, 'derivable');
      if ((await versionOf(tx, tables, lane)) !== version) {
        throw new Error(`Lane ${lane} was walked by someone else meanwhile`);
      }
      await work(tx);
    });
  /** Only walks of this lane write such links, so that they may be read and compared before a step. */
  const read = async (places: readonly number[]) => {
    const keys = places.map(
      place => `${lane}@${state.graph.shas.shaAt(place)}`,
    );
    const stored = await lookUp(database, db =>
      selectByKeys<LinkRow>(keys, part =>
        db(tables.link)
          .whereRaw(isOneOf(db, 'to_key', part))
          .whereIn('rule', RULES)
          .select('*'),
      ),
    );
    return differenceOf(
      stored,
      places.flatMap(place => linksOf(place)),
    );
  };
  const correct = async (
    tx: Knex.Transaction,
    difference: LinkDifference,
  ): Promise<void> => {
    const changed = await writeLinks(tx, tables, difference);
    await listener.linksChanged(tx, changed, !delivers);
  };
  const settle = async (tx: Knex.Transaction): Promise<void> => {
    await keepLaneState(tx, tables, lane, packed);
    await forgetLaneNews(tx, tables, news);
    if (!delivers) {
      await keepDelivery(tx, tables, delivery);
      await listener.deliveryChanged(tx, lane);
    }
  };

  const perTransaction = isPostgres(database) ? 2_000 : 500;
  if (settled.places.length <= perTransaction) {
    const links = await read(settled.places);
    await step(async tx => {
      await correct(tx, links);
      await settle(tx);
    });
    return;
  }
  await step(async tx => {
    version = await keepLaneState(tx, tables, lane, undefined);
  });
  const behind = writeBehind();
  try {
    for (const places of inChunks(settled.places, perTransaction)) {
      const links = await read(places);
      await behind.write(() => step(tx => correct(tx, links)));
    }
  } finally {
    await behind.end();
  }
  await step(settle);
}

function saidBefore({ graph, lanes }: LaneState): readonly SaidBefore[] {
  return lanes.map(lane => ({
    ...(graph.patchIds.size && { shared: shareCopies(graph, lane) }),
    attempts: attemptsAt(graph, lane),
  }));
}
