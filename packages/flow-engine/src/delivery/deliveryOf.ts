import {
  CalendarDefinition,
  Exclusion,
  Figure,
  Instant,
  Quantiles,
  Window,
} from '../model';
import { statedQuantiles } from '../figure/figure';
import { quantilesOf } from '../figure/quantileFigure';
import { attributeIncident } from './attributeIncident';
import { ChangeLeadTime, changeLeadTime } from './changeLeadTime';
import { DeliveredChange, DeploymentSuccess, Incident } from './DeliveryFacts';
import {
  DeploymentFrequency,
  deploymentFrequency,
} from './deploymentFrequency';
import { failuresOf } from './failuresOf';
import { countedRollouts, Rollout, rolloutsOf } from './rolloutsOf';
import {
  changeFailRate,
  deploymentReworkRate,
  RecoveryTime,
  recoveryTime,
} from './stability';

/** All that is known of deliveries. @public */
export interface DeliveryHistory {
  readonly deployments: readonly DeploymentSuccess[];
  /** Attempts that failed before they took effect. */
  readonly failedAttempts: readonly {
    readonly service: string;
    readonly environment: string;
    readonly at: Instant;
  }[];
  readonly changes: readonly DeliveredChange[];
  readonly incidents: readonly Incident[];
}

/** The five delivery metrics of one service, and what is shown apart from them. @public */
export interface ServiceDelivery {
  readonly service: string;
  readonly leadTime: ChangeLeadTime;
  readonly frequency: DeploymentFrequency;
  readonly failRate: {
    readonly rate: Figure;
    readonly leftOut: readonly Exclusion[];
  };
  readonly recovery: RecoveryTime;
  readonly reworkRate: Figure;
  /** From a rollout's first success to its last production environment. */
  readonly fullCoverage: Quantiles;
  /** Redeploys of nothing new, which count in none of the five. */
  readonly redeploys: number;
  /** Production pipelines that failed before taking effect. */
  readonly failedAttempts: number;
  /** Keys of incidents of the service, begun in the window, that no rollout is known to have caused. */
  readonly unattributed: readonly string[];
}

/** Each change with the first rollout that contains it. */
function deliveredWith(
  rollouts: readonly Rollout[],
  changes: ReadonlyMap<string, DeliveredChange>,
): readonly DeliveredChange[] {
  const delivered = new Map<string, DeliveredChange>();
  for (const { changes: keys, at, kind } of rollouts) {
    for (const key of keys) {
      const change = changes.get(key);
      if (!change || delivered.has(key)) continue;
      const baseline = change.baseline || kind === 'baseline';
      delivered.set(key, { ...change, deliveredAt: at, baseline });
    }
  }
  return [...delivered.values()];
}

/**
 * The five delivery metrics of each service over its production environments,
 * by name of the service; services are never blended. A change is delivered
 * to a service by the first of its rollouts that contains it.
 *
 * Source: DORA, software delivery performance metrics (2024).
 *
 * @public
 */
export function deliveryOf(
  history: DeliveryHistory,
  productionEnvironments: readonly string[],
  calendar: CalendarDefinition,
  window: Window,
  asOf: Instant,
): readonly ServiceDelivery[] {
  const { deployments, changes, incidents } = history;
  const inWindow = (at: Instant) => at >= window.from && at < window.to;
  const all = rolloutsOf(deployments, productionEnvironments);
  const byKey = new Map(changes.map(change => [change.key, change]));
  const attributed = incidents.map(incident => ({
    incident,
    attribution: attributeIncident(incident, all, changes),
  }));
  const failures = failuresOf(all, changes, attributed);
  const production = new Set(productionEnvironments.map(e => e.toLowerCase()));
  const services = new Set(all.map(({ service }) => service));
  return [...services].sort().map(service => {
    const rollouts = all.filter(rollout => rollout.service === service);
    const own = failures.filter(({ rollout }) => rollout.service === service);
    const current = rollouts.filter(({ at }) => inWindow(at));
    const counted = countedRollouts(current);
    return {
      service,
      leadTime: changeLeadTime(deliveredWith(rollouts, byKey), window),
      frequency: deploymentFrequency(rollouts, calendar, window),
      failRate: changeFailRate(rollouts, own, window, asOf),
      recovery: recoveryTime(own, window, asOf),
      reworkRate: deploymentReworkRate(rollouts, changes, window),
      fullCoverage: statedQuantiles(
        quantilesOf(
          counted.flatMap(({ at, coveredAt }) =>
            coveredAt === null ? [] : [coveredAt - at],
          ),
          'ms',
        ),
        window,
      ),
      redeploys: current.length - counted.length,
      failedAttempts: history.failedAttempts.filter(
        attempt =>
          attempt.service === service &&
          production.has(attempt.environment.toLowerCase()) &&
          inWindow(attempt.at),
      ).length,
      unattributed: attributed
        .filter(
          ({ incident, attribution }) =>
            attribution.kind === 'none' &&
            incident.service === service &&
            inWindow(incident.detectedAt),
        )
        .map(({ incident }) => incident.key),
    };
  });
}
