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
import { Failure, failuresOf } from './failuresOf';
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

/** Measures the deliveries of a history in any of many windows. @public */
export interface DeliveryMeasure {
  /** Of all services, in order of instant. */
  readonly rollouts: readonly Rollout[];
  readonly failures: readonly Failure[];
  /** The changes of a service, each with its delivery by the first rollout that contains it. */
  delivered(service: string): readonly DeliveredChange[];
  /** Whether a rollout rolls back, or brings a change that repairs another. */
  isRework(rollout: Rollout): boolean;
  /** Each service, by name. */
  measure(window: Window, asOf: Instant): readonly ServiceDelivery[];
}

/**
 * Prepares the five delivery metrics of each service over its production
 * environments; services are never blended. A change is delivered to a service
 * by the first of its rollouts that contains it. What does not depend on the
 * window is found once.
 *
 * Source: DORA, software delivery performance metrics (2024).
 *
 * @public
 */
export function createDeliveryMeasure(
  history: DeliveryHistory,
  productionEnvironments: readonly string[],
  calendar: CalendarDefinition,
): DeliveryMeasure {
  const { deployments, changes, incidents } = history;
  const all = rolloutsOf(deployments, productionEnvironments);
  const byKey = new Map(changes.map(change => [change.key, change]));
  const repairing = changes.filter(({ repairs }) => repairs?.length);
  const attributed = incidents.map(incident => ({
    incident,
    attribution: attributeIncident(incident, all, changes),
  }));
  const failures = failuresOf(all, repairing, attributed);
  const production = new Set(productionEnvironments.map(e => e.toLowerCase()));
  const services = [...new Set(all.map(({ service }) => service))]
    .sort()
    .map(service => {
      const rollouts = all.filter(rollout => rollout.service === service);
      return {
        service,
        rollouts,
        failures: failures.filter(one => one.rollout.service === service),
        changes: deliveredWith(rollouts, byKey),
      };
    });
  const measureService = (
    {
      service,
      rollouts,
      failures: own,
      changes: brought,
    }: (typeof services)[0],
    window: Window,
    asOf: Instant,
  ): ServiceDelivery => {
    const inWindow = (at: Instant) => at >= window.from && at < window.to;
    const current = rollouts.filter(({ at }) => inWindow(at));
    const counted = countedRollouts(current);
    return {
      service,
      leadTime: changeLeadTime(brought, window),
      frequency: deploymentFrequency(rollouts, calendar, window),
      failRate: changeFailRate(rollouts, own, window, asOf),
      recovery: recoveryTime(own, window, asOf),
      reworkRate: deploymentReworkRate(rollouts, repairing, window),
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
  };
  return {
    rollouts: all,
    failures,
    delivered: service =>
      services.find(one => one.service === service)?.changes ?? [],
    isRework: rollout =>
      rollout.kind === 'rollback' ||
      rollout.changes.some(key => byKey.get(key)?.repairs?.length),
    measure: (window, asOf) =>
      services.map(one => measureService(one, window, asOf)),
  };
}

/**
 * The five delivery metrics of each service in one window, by name of the
 * service.
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
  return createDeliveryMeasure(
    history,
    productionEnvironments,
    calendar,
  ).measure(window, asOf);
}
