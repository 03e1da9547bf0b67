import { LIVE_FACTS } from '../log/factTables';
import { isHeldBack } from '../projection/dirtyQueue';
import { commitPayload, fakeTool, shaFor } from './__testUtils__/fakeTool';
import { databaseIds, migratedDatabase } from '../__testUtils__/testDatabases';
import { testPipeline } from './__testUtils__/testPipeline';

jest.setTimeout(60_000);

const NOW = Date.UTC(2026, 2, 2, 9);

it.each(databaseIds)(
  'what a history holds of the last months is derived before what is older is read, on %s',
  async id => {
    const database = await migratedDatabase(id);
    const heldBack: boolean[] = [];
    const pipeline = await testPipeline(database, {
      now: () => NOW,
      connector: {
        ...fakeTool(),
        async *backfill() {
          for (let page = 0; page < 3; page += 1) {
            heldBack.push(await isHeldBack(database, LIVE_FACTS, NOW));
            yield {
              payloads: [
                commitPayload({
                  sha: shaFor(page),
                  parents: [],
                  at: page,
                  firstParent: true,
                }),
              ],
              cursor: { page },
              recentRead: page === 1,
            };
          }
        },
      },
    });
    await pipeline.start();
    await pipeline.refresh('tool');
    // Nothing was read before the first; the first waits for more of its kind; with the second all is free.
    expect(heldBack).toEqual([false, true, false]);
    await pipeline.stop();
    await database.destroy();
  },
);
