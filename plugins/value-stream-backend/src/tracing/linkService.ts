import { Knex } from 'knex';
import { Db, isOneOf, selectByKeys } from '../log/bulkRows';
import { derivableTransaction } from '../log/derivableTransaction';
import { FactTables } from '../log/factTables';
import { giveWay } from '../log/giveWay';
import { lockFacts } from '../log/lockFacts';
import { readAtOnce } from '../log/readAtOnce';
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
  const found = await readAtOnce(database, db =>
    findLinks(db, tables, entityRef),
  );
  if (!found) {
    return;
  }
  const { from, links } = found;
  await derivableTransaction(database, async tx => {
    await lockFacts(tx, 'derivable');
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

/**
 * The links of the incidents and approvals of a service.
 *
 * @returns undefined where it has none
 */
async function findLinks(
  db: Db,
  tables: FactTables,
  entityRef: string,
): Promise<
  | { readonly from: readonly string[]; readonly links: readonly LinkRow[] }
  | undefined
> {
  const incidents = await loadIncidents(db, tables, entityRef);
  const approvals = await loadLooseApprovals(db, tables, entityRef);
  if (!incidents.length && !approvals.keys.length) {
    return undefined;
  }
  const services = new Map<string, Service>();
  const servicesOf = async (refs: readonly string[]) => {
    const list: Service[] = [];
    for (const ref of refs) {
      const known = services.get(ref) ?? (await loadService(db, tables, ref));
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
  return { from, links };
}

interface Service {
  readonly deployments: readonly ServiceDeployment[];
  readonly production: readonly string[];
}

async function loadService(
  db: Db,
  tables: FactTables,
  ref: string,
): Promise<Service> {
  const refs: string[] = await db('stream_member')
    .where('entity_ref', ref)
    .pluck('stream_ref');
  const streams = [...(await loadStreams(db, refs)).values()];
  const named = streams.flatMap(
    ({ definition }) => definition.productionEnvironments,
  );
  return {
    deployments: await loadServiceDeployments(db, tables, ref),
    production: named.length
      ? [...new Set(named)].sort()
      : DEFAULT_PRODUCTION_ENVIRONMENTS,
  };
}
