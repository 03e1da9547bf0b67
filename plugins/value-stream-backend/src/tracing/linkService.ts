import { Knex } from 'knex';
import { isOneOf, selectByKeys } from '../log/bulkRows';
import { FactTables } from '../log/factTables';
import { giveWay } from '../log/giveWay';
import { lockFacts } from '../log/lockFacts';
import { affectedItems } from '../projection/affectedItems';
import { DirtyKey, markDirty } from '../projection/dirtyQueue';
import { loadStreams } from '../projection/loadStreams';
import {
  APPROVAL_WINDOW_RULE,
  linkByApprovalWindow,
} from './linkByApprovalWindow';
import {
  INCIDENT_RULE,
  linkIncidentToDeployment,
} from './linkIncidentToDeployment';
import { LinkRow } from './LinkRow';
import { loadIncidents, loadLooseApprovals } from './loadServiceEvents';
import { loadServiceDeployments } from './loadServiceDeployments';
import { replaceLinks } from './replaceLinks';
import { ServiceDeployment } from './ServiceDeployment';
import { DEFAULT_PRODUCTION_ENVIRONMENTS } from '../streams/defaultProductionEnvironments';

/**
 * Finds anew what caused the incidents of a service, which is an entity, and
 * which of its deployments its approvals meant. An incident or approval of
 * several entities looks at the deployments of all of them.
 */
export async function linkService(
  database: Knex,
  tables: FactTables,
  entityRef: string,
): Promise<void> {
  const incidents = await loadIncidents(database, tables, entityRef);
  const approvals = await loadLooseApprovals(database, tables, entityRef);
  if (!incidents.length && !approvals.keys.length) {
    return;
  }
  const services = new Map<string, Service>();
  const servicesOf = async (refs: readonly string[]) => {
    const list: Service[] = [];
    for (const ref of refs) {
      const known =
        services.get(ref) ?? (await loadService(database, tables, ref));
      services.set(ref, known);
      list.push(known);
      await giveWay();
    }
    const deployments = new Map(
      list.flatMap(service =>
        service.deployments.map(d => [d.key, d] as const),
      ),
    );
    return {
      deployments: [...deployments.values()],
      production: [...new Set(list.flatMap(service => service.production))],
    };
  };
  const links: LinkRow[] = [];
  for (const { incident, entityRefs } of incidents) {
    const { deployments, production } = await servicesOf(entityRefs);
    links.push(...linkIncidentToDeployment(incident, deployments, production));
  }
  for (const { approval, entityRefs } of approvals.loose) {
    const { deployments, production } = await servicesOf(entityRefs);
    links.push(...linkByApprovalWindow(approval, deployments, production));
  }
  const from = [
    ...incidents.map(({ incident }) => incident.key),
    ...approvals.keys,
  ];
  await database.transaction(async tx => {
    await lockFacts(tx);
    const stored = await selectByKeys<LinkRow>(from, part =>
      tx(tables.link)
        .whereIn('rule', [INCIDENT_RULE, APPROVAL_WINDOW_RULE])
        .whereRaw(isOneOf(tx, 'from_key', part))
        .select('*'),
    );
    const changed = await replaceLinks(tx, tables, stored, links);
    const items = await affectedItems(
      tx,
      tables,
      changed.flatMap(({ from_key, to_key }) => [from_key, to_key]),
    );
    await markDirty(
      tx,
      tables,
      [...items].map((key): DirtyKey => `item:${key}`),
    );
  });
}

interface Service {
  readonly deployments: readonly ServiceDeployment[];
  readonly production: readonly string[];
}

async function loadService(
  database: Knex,
  tables: FactTables,
  ref: string,
): Promise<Service> {
  const refs: string[] = await database('stream_member')
    .where('entity_ref', ref)
    .pluck('stream_ref');
  const streams = [...(await loadStreams(database, refs)).values()];
  const named = streams.flatMap(
    ({ definition }) => definition.productionEnvironments,
  );
  return {
    deployments: await loadServiceDeployments(database, tables, ref),
    production: named.length
      ? [...new Set(named)].sort()
      : DEFAULT_PRODUCTION_ENVIRONMENTS,
  };
}
