import { Knex } from 'knex';
import {
  createEntityIndex,
  createTimelineReader,
  getMap,
  QueryContext,
  readMapQuery,
} from '../api/productUnderTest';
import { deliver, issueCreated } from './delivery';

const LOOK_EVERY_MS = 50;
const GIVE_UP_MS = 60_000;

/** Looks how long it takes from a delivery until the map of an entity has its issue. */
export function createVisibleTimes(
  database: Knex,
  address: string,
  entityRef: string,
): { once(): Promise<number> } {
  const context: QueryContext = {
    database,
    entities: createEntityIndex(database, Date.now),
    timelines: createTimelineReader(database),
    visibility: { all: true, visible: async refs => new Set(refs) },
    now: Date.now,
  };
  let sent = 0;
  async function shown(): Promise<number> {
    const { figures } = await getMap(
      context,
      entityRef,
      readMapQuery({}, Date.now()),
    );
    const { inProgress } = figures;
    return inProgress.kind === 'value' ? inProgress.value : 0;
  }
  return {
    async once() {
      sent += 1;
      const since = performance.now();
      await deliver(address, issueCreated('SEE', sent, Date.now() - 1_000));
      while ((await shown()) < sent) {
        if (performance.now() - since > GIVE_UP_MS) {
          throw new Error(`The map has ${await shown()} of ${sent} issues`);
        }
        await new Promise(resolve => setTimeout(resolve, LOOK_EVERY_MS));
      }
      return performance.now() - since;
    },
  };
}
