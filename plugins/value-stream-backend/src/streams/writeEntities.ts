import { Knex } from 'knex';
import { inChunks } from '../log/bulkRows';
import { inSlices } from '../log/inSlices';
import { lockFacts } from '../log/lockFacts';
import { renewVersion } from '../log/namedVersion';
import { readInPages } from '../log/readInPages';
import { applyRows } from './applyRows';
import { diffRows, RowChanges } from './diffRows';
import { markRefs } from './markRefs';
import { WrittenEntity } from './WrittenEntity';

/** Rows of one transaction: few enough for SQLite, which writes them all as it ends, to leave the event loop free. */
const AT_ONCE = 1_000;

/**
 * Writes the entities that differ from those stored and marks them dirty, some
 * at a time, each part with its marks. Broken off, what is left differs still
 * and is written by the next one.
 *
 * @returns refs of those that changed
 */
export async function writeEntities(
  database: Knex,
  entities: readonly WrittenEntity[],
): Promise<readonly string[]> {
  const changes = await inSlices(
    diffRows(
      await readInPages(database, 'entity', ['ref'], ['ref', 'digest']),
      entities,
      ['ref'],
      ['digest'],
    ),
  );
  const none: RowChanges<WrittenEntity> = {
    inserted: [],
    updated: [],
    deleted: [],
  };
  const parts = (['inserted', 'updated', 'deleted'] as const).flatMap(what =>
    [...inChunks<object>(changes[what], AT_ONCE)].map(rows => ({
      ...none,
      [what]: rows,
    })),
  );
  const changed: string[] = [];
  for (const part of parts) {
    const refs = [...part.inserted, ...part.updated, ...part.deleted].map(row =>
      String(row.ref),
    );
    await database.transaction(async trx => {
      await lockFacts(trx);
      await applyRows(trx, 'entity', part);
      await renewVersion(trx, 'registry');
      await markRefs(trx, 'entity', refs);
    });
    changed.push(...refs);
  }
  return changed;
}
