import { mockServices } from '@backstage/backend-test-utils';
import {
  ConnectorPayload,
  Origin,
} from '@value-stream/backstage-plugin-value-stream-node';
import { Knex } from 'knex';
import { appendTranslation } from '../../log/appendTranslation';
import { LIVE_FACTS } from '../../log/factTables';
import { lockFacts } from '../../log/lockFacts';
import { createProjector } from '../../projection/createProjector';
import { DirtyKey, markDirty } from '../../projection/dirtyQueue';
import { fakeTool } from './fakeTool';
import { ENTITY, registerStream, STREAM } from './testPipeline';

/** A payload as it reached us, and whether all that waits is derived after it. */
export interface Arrival {
  readonly payload: ConnectorPayload;
  readonly origin: Origin;
  readonly deriveAfter?: boolean;
}

/** Takes payloads in one after the other and derives all facts. */
export async function deriveArrivals(
  database: Knex,
  arrivals: readonly Arrival[],
): Promise<void> {
  const connector = fakeTool();
  const projector = createProjector({
    database,
    tables: LIVE_FACTS,
    logger: mockServices.logger.mock(),
    now: Date.now,
  });
  const derive = async () => {
    while (await projector.projectOnce());
  };
  await registerStream(database);
  await markDirty(database, LIVE_FACTS, [
    `entity:${ENTITY}`,
    `stream:${STREAM}`,
  ] as DirtyKey[]);
  for (const { payload, origin, deriveAfter } of arrivals) {
    await database.transaction(async tx => {
      await lockFacts(tx);
      await appendTranslation(
        tx,
        connector.translate(payload, {
          source: { id: 'tool', connector: 'fake' },
          options: {},
          origin,
          receivedAt: 0,
          hashActor: text => `hash of ${text}`,
        }),
        { source: 'tool', origin, recordedAt: Date.now() },
      );
    });
    if (deriveAfter) {
      await derive();
    }
  }
  await derive();
}
