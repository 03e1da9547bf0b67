import { ApiSchemas } from '@value-stream/backstage-plugin-value-stream-common';
import { Format } from '@value-stream/backstage-plugin-value-stream-react';
import { Words } from './Words';

/** What none of the five figures counts, each with how many. */
export function shownApart(
  service: ApiSchemas['DeliveryService'],
  format: Format,
  t: Words,
): readonly string[] {
  const value = (count: number) => ({ count, value: format.number(count, 0) });
  const { redeploys, failedAttempts, unattributed } = service;
  const coverage = service.fullCoverage.p50;
  return [
    ...service.leftOut
      .filter(({ reason }) => reason !== 'redeploy')
      .map(({ reason, n }) => t(`delivery.leftOut.${reason}`, value(n))),
    ...(redeploys > 0
      ? [t('delivery.apartItem.redeploys', value(redeploys))]
      : []),
    ...(failedAttempts > 0
      ? [t('delivery.apartItem.attempts', value(failedAttempts))]
      : []),
    ...(unattributed > 0
      ? [t('delivery.apartItem.unattributed', value(unattributed))]
      : []),
    ...(service.environments.length > 1 && coverage.kind === 'value'
      ? [t('delivery.apartItem.coverage', { value: format.figure(coverage) })]
      : []),
  ];
}
