import { Knex } from 'knex';
import { inChunks } from '../log/bulkRows';
import { LIVE_FACTS } from '../log/factTables';
import { giveWay } from '../log/giveWay';
import { DirtyKey, markDirty } from '../projection/dirtyQueue';

/** Keys of one statement: few enough to be put in order and sent in a short turn. */
const AT_ONCE = 200;

/** Marks entities or streams dirty, some in each turn of the event loop. */
export async function markRefs(
  trx: Knex.Transaction,
  what: 'entity' | 'stream',
  refs: readonly string[],
): Promise<void> {
  for (const part of inChunks(refs, AT_ONCE)) {
    await giveWay();
    await markDirty(
      trx,
      LIVE_FACTS,
      part.map((ref): DirtyKey => `${what}:${ref}`),
    );
  }
}
