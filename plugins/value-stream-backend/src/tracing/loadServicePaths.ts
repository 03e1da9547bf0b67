import { Db, isOneOf, selectByKeys } from '../log/bulkRows';
import { FactTables } from '../log/factTables';
import { LoadedMarker } from './loadMarkers';

/**
 * Globs of the paths that each service of a repository is made from: those of
 * the entities its deployments belong to. Of several entities the one of the
 * service's name counts; where none has it, all of them. A service with an
 * entity that has no globs is made from the whole repository.
 */
export async function loadServicePaths(
  db: Db,
  tables: FactTables,
  markers: readonly LoadedMarker[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const serviceOf = new Map(
    markers.flatMap(({ key, deployment }) =>
      deployment ? [[key, deployment.service] as const] : [],
    ),
  );
  const owned = await selectByKeys<{ object_key: string; entity_ref: string }>(
    [...serviceOf.keys()],
    part =>
      db(tables.objectEntity)
        .whereRaw(isOneOf(db, 'object_key', part))
        .select('object_key', 'entity_ref'),
  );
  const entitiesOf = new Map<string, Set<string>>();
  for (const { object_key: key, entity_ref: ref } of owned) {
    const service = serviceOf.get(key)!;
    const refs = entitiesOf.get(service) ?? new Set();
    entitiesOf.set(service, refs.add(ref));
  }
  const refs = [...new Set(owned.map(row => row.entity_ref))];
  const narrowed = await selectByKeys<{ entity_ref: string; narrow: string }>(
    refs,
    part =>
      db('entity_selector')
        .whereRaw(isOneOf(db, 'entity_ref', part))
        .whereNotNull('narrow')
        .distinct()
        .select('entity_ref', 'narrow'),
  );
  const globsOf = new Map<string, readonly string[]>();
  for (const { entity_ref: ref, narrow } of narrowed) {
    const { paths } = JSON.parse(narrow);
    if (Array.isArray(paths) && paths.length) {
      globsOf.set(ref, paths);
    }
  }
  const result = new Map<string, readonly string[]>();
  for (const [service, of] of entitiesOf) {
    const sameName = [...of].filter(
      ref => ref.slice(ref.lastIndexOf('/') + 1) === service.toLowerCase(),
    );
    const meant = sameName.length ? sameName : [...of];
    const globs = meant.map(ref => globsOf.get(ref));
    if (globs.every(list => list !== undefined)) {
      result.set(service, [...new Set(globs.flat() as string[])].sort());
    }
  }
  return result;
}
