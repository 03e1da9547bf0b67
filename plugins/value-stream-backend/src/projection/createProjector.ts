import { randomUUID } from 'node:crypto';
import { LoggerService } from '@backstage/backend-plugin-api';
import { Instant } from '@value-stream/flow-engine';
import { Knex } from 'knex';
import { FactTables } from '../log/factTables';
import { linkService } from '../tracing/linkService';
import { walkLane } from '../tracing/walkLane';
import {
  Leased,
  leaseDirty,
  postponeDirty,
  QueueClass,
  renewLeases,
  settleDirty,
} from './dirtyQueue';
import { laneListener } from './laneListener';
import { projectEntity } from './projectEntity';
import { projectItems } from './projectItems';
import { projectStream } from './projectStream';
import { rememberForRebuild } from './rememberForRebuild';

const ITEMS_PER_BATCH = 300;
/** How long after a worker's death its keys wait; renewed while it lives. */
const LEASE_MS = 60_000;
const RENEW_EVERY_MS = 10_000;
const RETRY_AFTER_MS = 10_000;

/** Derives what is dirty. Any number may work on one database. */
export interface Projector {
  /** Takes and derives one batch. @returns false where nothing was free */
  projectOnce(): Promise<boolean>;
}

export function createProjector(options: {
  readonly database: Knex;
  readonly tables: FactTables;
  readonly logger: LoggerService;
  readonly now: () => Instant;
}): Projector {
  const { database, tables, logger, now } = options;
  const worker = randomUUID();
  // What items depend on goes first, but by turns: a long backfill marks lanes
  // and services page after page, and nobody would see an item until its end.
  let itemsFirst = false;

  const lease = (queueClass: QueueClass) =>
    leaseDirty(database, tables, {
      queueClass,
      worker,
      now: now(),
      leaseMs: LEASE_MS,
      limit: queueClass === 'items' ? ITEMS_PER_BATCH : 1,
    });

  /** Renews the lease while the work is under way. */
  const whileRenewing = async (
    leased: readonly Leased[],
    work: () => Promise<unknown>,
  ) => {
    const timer = setInterval(() => {
      renewLeases(database, tables, leased, worker, now() + LEASE_MS).catch(
        error =>
          logger.warn(`Could not renew the lease of ${leased[0].key}`, error),
      );
    }, RENEW_EVERY_MS);
    try {
      await work();
    } finally {
      clearInterval(timer);
    }
  };

  const derive = async (leased: readonly Leased[]) => {
    const [kind, ...rest] = leased[0].key.split(':');
    const name = rest.join(':');
    switch (kind) {
      case 'item':
        return projectItems(database, tables, leased, { worker, logger });
      case 'lane':
        return walkLane(database, tables, name, laneListener(tables));
      case 'service':
        return linkService(database, tables, name);
      case 'entity':
        await rememberForRebuild(database, [leased[0].key]);
        return projectEntity(database, tables, name);
      default:
        await rememberForRebuild(database, [leased[0].key]);
        return projectStream(database, tables, name);
    }
  };

  return {
    async projectOnce() {
      const classes: QueueClass[] = itemsFirst
        ? ['items', 'others']
        : ['others', 'items'];
      itemsFirst = !itemsFirst;
      let leased = await lease(classes[0]);
      if (!leased.length) {
        leased = await lease(classes[1]);
      }
      if (!leased.length) {
        return false;
      }
      try {
        await whileRenewing(leased, () => derive(leased));
        await settleDirty(database, tables, leased, worker);
      } catch (error) {
        logger.error(
          `Could not derive ${leased[0].key}${
            leased.length > 1 ? ` and ${leased.length - 1} more` : ''
          }; trying again in ${RETRY_AFTER_MS / 1000} s`,
          error as Error,
        );
        await postponeDirty(
          database,
          tables,
          leased,
          worker,
          now() + RETRY_AFTER_MS,
        );
      }
      return true;
    },
  };
}
