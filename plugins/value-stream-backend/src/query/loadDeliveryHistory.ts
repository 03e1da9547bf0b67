import {
  DeliveredChange,
  DeliveryHistory,
  DeploymentSuccess,
  Instant,
} from '@value-stream/flow-engine';
import { Db } from '../log/bulkRows';
import { loadDeliveredChanges } from './loadDeliveredChanges';
import { LoadedDeployment, loadDeployments } from './loadDeployments';
import { loadIncidents, LoadedIncident } from './loadIncidents';

/** What the deliveries of some entities are measured from. */
export interface LoadedDelivery {
  readonly history: DeliveryHistory;
  /** By key. */
  readonly deployments: ReadonlyMap<string, LoadedDeployment>;
  readonly incidents: readonly (LoadedIncident & {
    /** The service that it is of; absent where its entities deploy none. */
    readonly service?: string;
  })[];
  /** Keys of changes of which nothing says when they began. */
  readonly undated: ReadonlySet<string>;
  /** Those of the changes that revert or fix something. */
  readonly repairing: readonly DeliveredChange[];
  /** Keys of all changes, dated or not. */
  readonly changeKeys: ReadonlySet<string>;
}

/**
 * The service of a deployment as the engine is told it: the entity and what
 * the tool calls it, so that two services of one name stay two.
 */
export function serviceOf({ ownerRef, service }: LoadedDeployment): string {
  return `${ownerRef}\n${service.toLowerCase()}`;
}

/**
 * Loads the delivery history of entities. Of deployments before `since` it is
 * not asked what they brought: they matter for what came before what.
 */
export async function loadDeliveryHistory(
  db: Db,
  entityRefs: readonly string[],
  since: Instant,
): Promise<LoadedDelivery> {
  const deployments = await loadDeployments(db, entityRefs);
  const byKey = new Map(deployments.map(one => [one.key, one]));
  const recent = deployments.filter(
    ({ succeededAt }) => succeededAt !== undefined && succeededAt >= since,
  );
  const { broughtBy, changes, undated } = await loadDeliveredChanges(
    db,
    recent.map(({ key }) => key),
  );
  const traced = new Set(
    deployments.filter(({ brings }) => brings).map(serviceOf),
  );
  const isRecent = new Set(recent.map(({ key }) => key));
  const changesOf = (deployment: LoadedDeployment) =>
    isRecent.has(deployment.key) && traced.has(serviceOf(deployment))
      ? broughtBy.get(deployment.key) ?? []
      : [`what ${deployment.key} brought`];
  const incidents = await loadIncidents(db, entityRefs);
  const placed = incidents.map(incident => ({
    ...incident,
    ...serviceOfIncident(incident, deployments, byKey),
  }));
  return {
    deployments: byKey,
    undated,
    repairing: changes.filter(({ repairs }) => repairs?.length),
    changeKeys: new Set([...changes.map(({ key }) => key), ...undated]),
    incidents: placed,
    history: {
      deployments: successes(deployments, changesOf),
      failedAttempts: deployments.flatMap(deployment =>
        deployment.failedAt !== undefined &&
        deployment.succeededAt === undefined
          ? [
              {
                service: serviceOf(deployment),
                environment: deployment.environment,
                at: deployment.failedAt,
              },
            ]
          : [],
      ),
      changes,
      incidents: placed.flatMap(incident => {
        const { key, detectedAt, mitigatedAt, resolvedAt, causes } = incident;
        const cause = causes.find(({ deployment }) => byKey.has(deployment));
        // What was traced to no deployment is not attributed by other means here.
        return cause
          ? [
              {
                key,
                service: '',
                detectedAt,
                mitigatedAt,
                resolvedAt,
                namedCause: cause.deployment,
              },
            ]
          : [];
      }),
    },
  };
}

function successes(
  deployments: readonly LoadedDeployment[],
  changesOf: (deployment: LoadedDeployment) => readonly string[],
): readonly DeploymentSuccess[] {
  const lanes = new Set<string>();
  return deployments
    .filter(({ succeededAt }) => succeededAt !== undefined)
    .sort((a, b) => a.succeededAt! - b.succeededAt! || (a.key < b.key ? -1 : 1))
    .map(deployment => {
      const service = serviceOf(deployment);
      const { key, environment, revision, rolledBackAt } = deployment;
      const lane = `${service}\n${environment.toLowerCase()}`;
      const baseline = !lanes.has(lane);
      lanes.add(lane);
      return {
        key,
        service,
        environment,
        revision,
        at: deployment.succeededAt!,
        ...(rolledBackAt !== undefined && { rolledBackAt }),
        changes: changesOf(deployment),
        baseline,
      };
    });
}

/** That of the deployment it is attributed to, else the first of its entities. */
function serviceOfIncident(
  { causes, ownerRefs }: LoadedIncident,
  deployments: readonly LoadedDeployment[],
  byKey: ReadonlyMap<string, LoadedDeployment>,
): { readonly service?: string } {
  const found =
    causes.map(({ deployment }) => byKey.get(deployment)).find(Boolean) ??
    deployments.find(({ ownerRef }) => ownerRefs.includes(ownerRef));
  return found ? { service: serviceOf(found) } : {};
}
