import { Knex } from 'knex';
import { objectsOfEntities } from './itemsInScope';

const TTL_MS = 60_000;
/** Sets of entities whose sources are kept. */
const MOST_KEPT = 500;

interface Kept {
  readonly readAt: number;
  readonly sources: readonly string[];
}

const keptOf = new WeakMap<Knex, Map<string, Kept>>();

/**
 * Ids of the sources that objects of entities come from. To find them takes
 * all these objects, so they are looked for at most once a minute; where none
 * was found, each time.
 */
export async function sourcesOfEntities(
  database: Knex,
  entityRefs: readonly string[],
  now: number,
): Promise<readonly string[]> {
  const kept = keptOf.get(database) ?? new Map<string, Kept>();
  keptOf.set(database, kept);
  const question = entityRefs.join('\n');
  const known = kept.get(question);
  if (known && now >= known.readAt && now - known.readAt < TTL_MS) {
    return known.sources;
  }
  const sources: string[] = await database('object')
    .whereIn(
      'key',
      objectsOfEntities(database, entityRefs).select('object_key'),
    )
    .distinct()
    .pluck('source');
  kept.delete(question);
  if (sources.length > 0) {
    kept.set(question, { readAt: now, sources });
  }
  if (kept.size > MOST_KEPT) {
    const [oldest] = kept.keys();
    kept.delete(oldest);
  }
  return sources;
}
