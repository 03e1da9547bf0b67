import { ConnectorPayload } from '@value-stream/backstage-plugin-value-stream-node';
import { Instant } from '@value-stream/flow-engine';
import { Knex } from 'knex';
import { insertRows } from '../log/bulkRows';

/** A webhook's payload to be kept before the delivery is answered. */
export interface Delivery {
  readonly sourceId: string;
  readonly receivedAt: Instant;
  readonly payload: ConnectorPayload;
}

/** Keeps deliveries; `keep` resolves when the delivery is durable. */
export interface DeliveryStore {
  keep(delivery: Delivery): Promise<void>;
}

interface Waiting {
  readonly delivery: Delivery;
  resolve(): void;
  reject(error: unknown): void;
}

/**
 * Deliveries that arrive while one commit is under way share the next, so that
 * the rate does not depend on how long the disk takes to confirm.
 */
export function createDeliveryStore(database: Knex): DeliveryStore {
  let waiting: Waiting[] = [];
  let writing = false;

  const write = async () => {
    writing = true;
    while (waiting.length) {
      const group = waiting;
      waiting = [];
      try {
        await insertDeliveries(
          database,
          group.map(({ delivery }) => delivery),
        );
        group.forEach(({ resolve }) => resolve());
      } catch (error) {
        group.forEach(({ reject }) => reject(error));
      }
    }
    writing = false;
  };

  return {
    keep: delivery =>
      new Promise((resolve, reject) => {
        waiting.push({ delivery, resolve, reject });
        if (!writing) {
          void write();
        }
      }),
  };
}

async function insertDeliveries(
  database: Knex,
  deliveries: readonly Delivery[],
): Promise<void> {
  await database.transaction(tx =>
    insertRows(
      tx,
      'inbox',
      {
        source_id: 'text',
        origin: 'text',
        received_at: 'integer',
        type: 'text',
        body: 'text',
        state: 'text',
      },
      deliveries.map(({ sourceId, receivedAt, payload }) => [
        sourceId,
        'webhook',
        receivedAt,
        payload.type,
        JSON.stringify(payload.body),
        'pending',
      ]),
    ),
  );
}
