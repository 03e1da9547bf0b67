import { randomUUID } from 'node:crypto';
import { ServiceUnavailableError } from '@backstage/errors';
import { ConnectorPayload } from '@value-stream/backstage-plugin-value-stream-node';
import { Instant } from '@value-stream/flow-engine';
import { Knex } from 'knex';
import { insertRows } from '../log/bulkRows';

const PAYLOADS_PER_INSERT = 50;
/** An upload that has brought nothing for so long belongs to a process that died. */
const ABANDONED_AFTER_MS = 10 * 60_000;

/** What an upload was kept as. */
export interface KeptUpload {
  readonly batch: string;
  readonly payloads: number;
}

/**
 * Keeps the payloads of an upload as they come, and lets them be translated
 * once the upload is whole. One that fails leaves nothing.
 *
 * @throws whatever reading the upload throws
 */
export async function receiveUpload(
  database: Knex,
  sourceId: string,
  payloads: AsyncIterable<ConnectorPayload>,
  now: () => Instant,
): Promise<KeptUpload> {
  const batch = randomUUID();
  let kept = 0;
  let part: ConnectorPayload[] = [];
  const flush = async () => {
    await insertRows(
      database,
      'inbox',
      {
        source_id: 'text',
        origin: 'text',
        received_at: 'integer',
        batch: 'text',
        type: 'text',
        body: 'text',
        state: 'text',
      },
      part.map(({ type, body }) => [
        sourceId,
        'upload',
        now(),
        batch,
        type,
        JSON.stringify(body),
        'receiving',
      ]),
    );
    kept += part.length;
    part = [];
  };
  try {
    for await (const payload of payloads) {
      part.push(payload);
      if (part.length >= PAYLOADS_PER_INSERT) {
        await flush();
      }
    }
    await flush();
    await database.transaction(async tx => {
      const whole = await tx('inbox')
        .where({ batch, state: 'receiving' })
        .update({ state: 'pending' });
      if (whole !== kept) {
        throw new ServiceUnavailableError(
          `The upload took so long that it was given up after ${whole} of ${kept} parts; send the file again`,
        );
      }
    });
  } catch (error) {
    await database('inbox').where({ batch }).delete();
    throw error;
  }
  return { batch, payloads: kept };
}

/**
 * Removes what uploads of processes that died had left behind.
 *
 * @param alone - whether no other process can be receiving now
 */
export async function removeAbandonedUploads(
  database: Knex,
  now: Instant,
  alone: boolean,
): Promise<void> {
  const abandoned = database('inbox')
    .where({ state: 'receiving' })
    .groupBy('batch')
    .havingRaw('max(received_at) <= ?', [
      alone ? now : now - ABANDONED_AFTER_MS,
    ])
    .select('batch');
  const batches: string[] = (await abandoned).map(row => row.batch);
  for (const batch of batches) {
    await database('inbox').where({ batch, state: 'receiving' }).delete();
  }
}
