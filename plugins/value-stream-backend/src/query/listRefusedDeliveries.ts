import { ApiSchemas } from '@value-stream/backstage-plugin-value-stream-common';
import { Knex } from 'knex';
import { isoInstant } from './isoInstant';

/** Deliveries of a source that were refused whole and can be replayed, newest first. */
export async function listRefusedDeliveries(
  database: Knex,
  sourceId: string,
  page: { limit: number; offset: number },
): Promise<{ deliveries: ApiSchemas['RefusedDelivery'][]; total: number }> {
  const refused = () =>
    database('inbox').where({ state: 'refused', source_id: sourceId });
  const rows: {
    id: number | string;
    received_at: number | string;
    origin: string;
    type: string;
    reason: string | null;
    attempts: number;
  }[] = await refused()
    .orderBy('id', 'desc')
    .limit(page.limit)
    .offset(page.offset)
    .select('id', 'received_at', 'origin', 'type', 'reason', 'attempts');
  const [{ n }] = await refused().count({ n: '*' });
  return {
    deliveries: rows.map(row => ({
      id: Number(row.id),
      receivedAt: isoInstant(Number(row.received_at)),
      origin: row.origin,
      type: row.type,
      reason: row.reason ?? '',
      attempts: row.attempts,
    })),
    total: Number(n),
  };
}
