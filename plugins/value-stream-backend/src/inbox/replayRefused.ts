import { NotFoundError } from '@backstage/errors';
import { Knex } from 'knex';
import { lockFacts } from '../log/lockFacts';

/**
 * Puts refused deliveries of a source back among those to be translated: one,
 * or all. What is known of their refusal goes; where they are refused again,
 * it is told again.
 *
 * @returns how many wait again
 * @throws NotFoundError where the delivery asked for is not refused
 */
export async function replayRefused(
  database: Knex,
  sourceId: string,
  deliveryId?: number,
): Promise<number> {
  return database.transaction(async tx => {
    await lockFacts(tx);
    const refused = () => {
      const query = tx('inbox').where({
        source_id: sourceId,
        state: 'refused',
      });
      return deliveryId === undefined ? query : query.where('id', deliveryId);
    };
    const rows: { type: string; reason: string | null }[] =
      await refused().distinct('type', 'reason');
    const replayed = await refused().update({
      state: 'pending',
      attempts: 0,
      reason: null,
    });
    if (deliveryId !== undefined && replayed === 0) {
      throw new NotFoundError(
        `Source '${sourceId}' has no refused delivery ${deliveryId}; it may have been replayed already`,
      );
    }
    for (const { type, reason } of rows) {
      const left = await tx('inbox')
        .where({ source_id: sourceId, state: 'refused', type, reason })
        .first('id');
      if (!left) {
        await tx('refusal')
          .where({ source_id: sourceId, type, reason })
          // Lines are of files, whose rows are refused one by one.
          .where(whole => whole.whereNull('line').orWhere('origin', 'webhook'))
          .delete();
      }
    }
    return replayed;
  });
}
