import { rolloutsOf } from '@value-stream/flow-engine';
import { Knex } from 'knex';
import { insertRows, isOneOf, selectByKeys } from '../log/bulkRows';
import { LoadedDelivery, serviceOf } from '../query/loadDeliveryHistory';

const DAY_MS = 86_400_000;

/**
 * Keeps the days on which entities brought something new into production:
 * neither what they began with nor rollbacks and redeploys count.
 *
 * @param entityRefs - those whose deliveries were loaded
 */
export async function writeRolloutDays(
  database: Knex,
  entityRefs: readonly string[],
  { history, deployments }: LoadedDelivery,
  production: readonly string[],
): Promise<void> {
  const ownerOf = new Map(
    [...deployments.values()].map(one => [serviceOf(one), one.ownerRef]),
  );
  const daysOf = new Map<string, Set<number>>();
  for (const { kind, service, at } of rolloutsOf(
    history.deployments,
    production,
  )) {
    const owner = ownerOf.get(service);
    if (kind === 'rollout' && owner !== undefined) {
      const own = daysOf.get(owner) ?? new Set();
      daysOf.set(owner, own.add(Math.floor(at / DAY_MS)));
    }
  }
  const stored = await selectByKeys<{ entity_ref: string; days: string }>(
    entityRefs,
    part =>
      database('rollout_days')
        .whereRaw(isOneOf(database, 'entity_ref', part))
        .select('entity_ref', 'days'),
  );
  const known = new Map(stored.map(row => [row.entity_ref, row.days]));
  const rows = [...daysOf]
    .map(([ref, days]) => [
      ref,
      JSON.stringify([...days].sort((a, b) => a - b)),
    ])
    .filter(([ref, days]) => known.get(ref) !== days);
  await insertRows(
    database,
    'rollout_days',
    { entity_ref: 'text', days: 'text' },
    rows,
    '(entity_ref) do update set days = excluded.days',
  );
  const gone = [...known.keys()].filter(ref => !daysOf.has(ref));
  for (let at = 0; at < gone.length; at += 300) {
    await database('rollout_days')
      .whereIn('entity_ref', gone.slice(at, at + 300))
      .delete();
  }
}
