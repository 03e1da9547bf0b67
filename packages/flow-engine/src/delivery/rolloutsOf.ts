import { Instant } from '../model';
import { DeploymentSuccess } from './DeliveryFacts';

/**
 * One revision of one service over its production environments, until another
 * revision.
 *
 * @public
 */
export interface Rollout {
  /** Key of the deployment whose success delivered. */
  readonly key: string;
  readonly deployments: readonly string[];
  readonly service: string;
  readonly revision: string;
  /** The first success, which delivers. */
  readonly at: Instant;
  /** When it had reached every production environment the service was in by then; `null` where it did not. */
  readonly coveredAt: Instant | null;
  readonly changes: readonly string[];
  /**
   * `rollback` to a revision that was rolled out before, `redeploy` of nothing
   * new, which counts in none of the five metrics.
   */
  readonly kind: 'baseline' | 'rollout' | 'rollback' | 'redeploy';
  readonly rolledBackAt: Instant | null;
}

interface Draft {
  readonly first: DeploymentSuccess;
  readonly all: DeploymentSuccess[];
  readonly missing: Set<string>;
  coveredAt: Instant | null;
}

function finish(
  { first, all, coveredAt }: Draft,
  before: ReadonlySet<string>,
): Rollout {
  const changes = [...new Set(all.flatMap(a => a.changes))];
  const rolledBack = all
    .map(a => a.rolledBackAt)
    .filter((at): at is Instant => at !== undefined);
  let kind: Rollout['kind'] = 'rollout';
  if (first.baseline && before.size === 0) kind = 'baseline';
  else if (before.has(first.revision)) kind = 'rollback';
  else if (changes.length === 0) kind = 'redeploy';
  return {
    key: first.key,
    deployments: all.map(a => a.key),
    service: first.service,
    revision: first.revision,
    at: first.at,
    coveredAt,
    changes,
    kind,
    rolledBackAt: rolledBack.length > 0 ? Math.min(...rolledBack) : null,
  };
}

/**
 * The rollouts of each service from its successful deployments, in order of
 * instant. Deployments to environments that are not production are ignored;
 * names are compared without case.
 *
 * @public
 */
export function rolloutsOf(
  deployments: readonly DeploymentSuccess[],
  productionEnvironments: readonly string[],
): readonly Rollout[] {
  const production = new Set(productionEnvironments.map(e => e.toLowerCase()));
  const services = new Map<string, DeploymentSuccess[]>();
  for (const deployment of deployments) {
    if (!production.has(deployment.environment.toLowerCase())) continue;
    const known = services.get(deployment.service);
    if (known) known.push(deployment);
    else services.set(deployment.service, [deployment]);
  }
  const rollouts: Rollout[] = [];
  for (const own of services.values()) {
    own.sort((a, b) => a.at - b.at || (a.key < b.key ? -1 : 1));
    const revisions = new Set<string>();
    const environments = new Set<string>();
    let draft: Draft | undefined;
    const close = () => {
      if (!draft) return;
      rollouts.push(finish(draft, revisions));
      revisions.add(draft.first.revision);
    };
    for (const deployment of own) {
      const environment = deployment.environment.toLowerCase();
      if (draft?.first.revision !== deployment.revision) {
        close();
        draft = {
          first: deployment,
          all: [],
          missing: new Set(environments),
          coveredAt: null,
        };
      }
      environments.add(environment);
      draft.all.push(deployment);
      draft.missing.delete(environment);
      if (draft.missing.size === 0) draft.coveredAt ??= deployment.at;
    }
    close();
  }
  return rollouts.sort((a, b) => a.at - b.at || (a.key < b.key ? -1 : 1));
}

/** Rollouts that the five metrics count: all but redeploys of nothing new. @public */
export function countedRollouts(
  rollouts: readonly Rollout[],
): readonly Rollout[] {
  return rollouts.filter(({ kind }) => kind !== 'redeploy');
}
