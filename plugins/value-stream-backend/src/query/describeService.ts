import { ApiSchemas } from '@value-stream/backstage-plugin-value-stream-common';
import { Quantiles, ServiceDelivery } from '@value-stream/flow-engine';
import { nameOfService } from './findDeliveryEvidence';
import { describeEvents } from './describeEvents';
import { describeIncidents } from './describeIncidents';
import { isoInstant } from './isoInstant';
import { KnownService } from './KnownService';
import { plain } from './plainFigure';

type Service = ApiSchemas['DeliveryService'];

/** A service with its figures and what happened, as the API shows it. */
export function describeService(known: KnownService): Service {
  const { figures, rollouts, loaded, window, visible } = known;
  const { leadTime, recovery, failRate } = figures;
  const inWindow = rollouts.filter(
    ({ at }) => at >= window.from && at < window.to,
  );
  const first = loaded.deployments.get(rollouts[0].key)!;
  const incidents = describeIncidents(known);
  const undated = new Set(
    inWindow.flatMap(({ changes }) =>
      changes.filter(key => loaded.undated.has(key)),
    ),
  ).size;
  return {
    ...(visible.has(first.ownerRef) && { key: nameOfService(figures.service) }),
    service:
      first.service ||
      first.ownerRef.slice(first.ownerRef.lastIndexOf('/') + 1),
    ...(visible.has(first.ownerRef) && { entityRef: first.ownerRef }),
    environments: environmentsOf(known),
    figures: fiveOf(figures),
    earlier: fiveOf(known.earlier),
    split: {
      coding: quantiles(leadTime.coding),
      pickup: quantiles(leadTime.pickup),
      review: quantiles(leadTime.review),
      mergeToDeploy: quantiles(leadTime.mergeToDeploy),
    },
    detect: quantiles(recovery.detect),
    repair: quantiles(recovery.repair),
    fullCoverage: quantiles(figures.fullCoverage),
    open: recovery.open.map(({ ageMs }) => ageMs),
    leftOut: [
      ...leadTime.leftOut,
      ...failRate.leftOut,
      ...(undated > 0 ? [{ reason: 'no-timestamps', n: undated }] : []),
    ] as Service['leftOut'],
    redeploys: figures.redeploys,
    failedAttempts: figures.failedAttempts,
    unattributed: incidents.filter(({ cause }) => !cause).length,
    weeks: known.weeks.map(({ from, whole, figures: week }) => ({
      from: isoInstant(from),
      whole,
      leadTime: plain(week.leadTime.leadTime.p50),
      rollouts: week.frequency.rollouts,
      failRate: plain(week.failRate.rate),
      recovery: plain(week.recovery.recovery.p50),
      reworkRate: plain(week.reworkRate),
    })),
    events: describeEvents(known, inWindow),
    incidents,
  };
}

function environmentsOf({ rollouts, loaded }: KnownService): string[] {
  const all = rollouts.flatMap(({ deployments }) =>
    deployments.map(key => loaded.deployments.get(key)!.environment),
  );
  return [...new Set(all)].sort();
}

function fiveOf(service: ServiceDelivery): ApiSchemas['DeliveryFigures'] {
  const { leadTime, frequency, failRate, recovery, reworkRate } = service;
  return {
    leadTime: quantiles(leadTime.leadTime),
    perDay: plain(frequency.perDay),
    daysPerWeek: plain(frequency.daysPerWeek),
    rollouts: frequency.rollouts,
    failRate: plain(failRate.rate),
    recovery: quantiles(recovery.recovery),
    reworkRate: plain(reworkRate),
  };
}

function quantiles({ p50, p75, p85, p95 }: Quantiles): ApiSchemas['Quantiles'] {
  return { p50: plain(p50), p75: plain(p75), p85: plain(p85), p95: plain(p95) };
}
