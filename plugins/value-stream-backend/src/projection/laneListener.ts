import { Knex } from 'knex';
import { FactTables } from '../log/factTables';
import { lanesOfLinks } from '../tracing/deriveFacts';
import { commitRange, laneOf } from '../tracing/laneOf';
import { ABBREVIATED_REVISION_RULE } from '../tracing/linkByAbbreviatedRevision';
import { ATTEMPT_RULE } from '../tracing/linkByAttempt';
import { COMMIT_ANCESTRY_RULE } from '../tracing/linkByCommitAncestry';
import { markServices } from '../tracing/markServices';
import { traceDeployed } from '../tracing/traceDeployed';
import { LaneListener } from '../tracing/walkLane';
import { affectedItems } from './affectedItems';
import { DirtyKey, markDirty } from './dirtyQueue';

const PAGE = 2_000;

/** Marks the items dirty whose history a walked lane changed. */
export function laneListener(tables: FactTables): LaneListener {
  const mark = async (tx: Knex.Transaction, keys: Iterable<string>) => {
    const items = await affectedItems(tx, tables, keys);
    await markDirty(
      tx,
      tables,
      [...items].map((key): DirtyKey => `item:${key}`),
    );
  };
  return {
    async linksChanged(tx, changed, all) {
      const deployed = await traceDeployed(
        tx,
        tables,
        [],
        changed.filter(({ rule }) => rule === ABBREVIATED_REVISION_RULE),
      );
      const links = [...changed, ...deployed];
      await markDirty(
        tx,
        tables,
        lanesOfLinks(deployed).map((lane): DirtyKey => `lane:${lane}`),
      );
      await markServices(
        tx,
        tables,
        [...new Set(links.map(({ from_key }) => from_key))].filter(
          key => laneOf(key) === undefined,
        ),
      );
      await mark(
        tx,
        (all ? deployed : links).flatMap(({ from_key, to_key, rule }) =>
          // A release's other commits do not change with this one.
          rule === COMMIT_ANCESTRY_RULE || rule === ATTEMPT_RULE
            ? [to_key]
            : [from_key, to_key],
        ),
      );
    },
    async deliveryChanged(tx, lane) {
      const { from, to } = commitRange(lane);
      let after = from;
      for (;;) {
        const keys: string[] = await tx(tables.object)
          .where('key', '>', after)
          .where('key', '<', to)
          .orderBy('key')
          .limit(PAGE)
          .pluck('key');
        await mark(tx, keys);
        if (keys.length < PAGE) {
          return;
        }
        after = keys[keys.length - 1];
      }
    },
  };
}
