import { Knex } from 'knex';
import { canonicalJson } from '../../log/canonicalJson';
import { FactTables } from '../../log/factTables';
import { LaneService } from '../LaneService';
import { compareKeys } from './compareKeys';
import { Standing } from './loadStanding';

/** What delivers in a lane, as a row of `lane`. */
export interface LaneDeliveryRow {
  readonly lane: string;
  readonly releases: number;
  readonly environments: string;
  readonly services: string;
}

export function deliveryOf(lane: string, standing: Standing): LaneDeliveryRow {
  const environments = new Set<string>();
  let releases = 0;
  for (const { deployment } of standing.markers) {
    if (deployment) {
      environments.add(deployment.environment);
    } else {
      releases = 1;
    }
  }
  return {
    lane,
    releases,
    environments: canonicalJson([...environments].sort()),
    services: canonicalJson(standing.paths.length ? servicesOf(standing) : []),
  };
}

/** Told only where a service is made from some paths alone. */
function servicesOf({ markers, paths }: Standing): readonly LaneService[] {
  const environmentsOf = new Map<string, Set<string>>();
  for (const { deployment } of markers) {
    if (deployment) {
      const known = environmentsOf.get(deployment.service) ?? new Set();
      environmentsOf.set(deployment.service, known.add(deployment.environment));
    }
  }
  const pathsOf = new Map(paths);
  return [...environmentsOf.keys()].sort(compareKeys).map(service => ({
    service,
    environments: [...environmentsOf.get(service)!].sort(),
    ...(pathsOf.has(service) && { paths: pathsOf.get(service)! }),
  }));
}

/** Whether a lane delivers as it did when it was walked last. */
export async function knownDelivery(
  database: Knex,
  tables: FactTables,
  row: LaneDeliveryRow,
): Promise<boolean> {
  const known = await database(tables.lane).where({ lane: row.lane }).first();
  return (
    (known?.releases ?? 0) === row.releases &&
    (known?.environments ?? '[]') === row.environments &&
    (known?.services ?? '[]') === row.services
  );
}

export async function keepDelivery(
  tx: Knex.Transaction,
  tables: FactTables,
  row: LaneDeliveryRow,
): Promise<void> {
  await tx(tables.lane).insert(row).onConflict('lane').merge();
}
