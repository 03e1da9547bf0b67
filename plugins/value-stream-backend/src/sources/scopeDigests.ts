import { createHash } from 'node:crypto';
import { Db } from '../log/bulkRows';
import { giveWay } from '../log/giveWay';
import { RegisteredEntity } from '../streams/RegisteredEntity';
import { ConfiguredSource } from './ConfiguredSource';

const ENTITIES_AT_ONCE = 500;

/**
 * A digest of what the catalog selects of each source, equal as long as a
 * reading would ask for the same. Entities are read once for all sources.
 */
export async function scopeDigests(
  db: Db,
  sources: readonly ConfiguredSource[],
): Promise<ReadonlyMap<string, string>> {
  const hashes = sources.map(({ info, connector }) => ({
    id: info.id,
    annotations: connector.annotations,
    hash: createHash('sha256'),
  }));
  let after = '';
  for (;;) {
    const rows: { ref: string; data: string }[] = await db('entity')
      .where('ref', '>', after)
      .orderBy('ref')
      .limit(ENTITIES_AT_ONCE)
      .select('ref', 'data');
    for (const { data } of rows) {
      const entity: RegisteredEntity = JSON.parse(data);
      for (const { annotations, hash } of hashes) {
        for (const annotation of annotations) {
          const value = entity.annotations[annotation];
          if (value !== undefined) {
            hash.update(JSON.stringify([entity.ref, annotation, value]));
          }
        }
      }
    }
    if (rows.length < ENTITIES_AT_ONCE) {
      break;
    }
    after = rows[rows.length - 1].ref;
    await giveWay();
  }
  return new Map(hashes.map(({ id, hash }) => [id, hash.digest('hex')]));
}
