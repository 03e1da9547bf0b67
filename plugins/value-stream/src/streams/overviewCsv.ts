import {
  FigureAnswer,
  OverviewStream,
} from '@value-stream/backstage-plugin-value-stream-common';
import {
  CsvCell,
  csvText,
} from '@value-stream/backstage-plugin-value-stream-react';

type Figures = NonNullable<OverviewStream['figures']>;
type Service = Figures['services'][number];

const valueOf = (figure?: FigureAnswer) =>
  figure?.kind === 'value' ? figure.value : undefined;

const OF_STREAMS: readonly (readonly [
  string,
  (stream: OverviewStream) => CsvCell,
])[] = [
  ['stream', ({ ref }) => ref],
  ['title', ({ title }) => title],
  ['role', ({ role }) => role],
  ['owner', ({ owner }) => owner],
  ['parent', ({ parent }) => parent],
  ['supports', ({ supports }) => supports.join(' ')],
  ['tags', ({ tags }) => tags.join(' ')],
  ['tools', ({ tools }) => tools.join(' ')],
  ['worked_out_at', ({ figures }) => figures?.madeAt],
  ['flow_time_p50_ms', ({ figures }) => valueOf(figures?.flowTime)],
  ['flow_time_n', ({ figures }) => figures?.flowTime.n],
  ['flow_time_p50_before_ms', s => valueOf(s.figures?.earlierFlowTime)],
  ['velocity_per_week', ({ figures }) => valueOf(figures?.velocity)],
  ['velocity_before_per_week', s => valueOf(s.figures?.earlierVelocity)],
  ['efficiency', ({ figures }) => valueOf(figures?.efficiency)],
  ['load_items', ({ figures }) => valueOf(figures?.load)],
  ['constraint', ({ figures }) => figures?.constraint?.name],
  ['share_of_wait', ({ figures }) => figures?.constraint?.shareOfWait],
  ['traceability', ({ figures }) => valueOf(figures?.traceability)],
  ['last_success_at', ({ freshness }) => freshness?.lastSuccessAt],
];

const OF_SERVICES: readonly (readonly [
  string,
  (service: Service) => CsvCell,
])[] = [
  ['service', ({ service }) => service],
  ['rollouts_per_day', ({ perDay }) => valueOf(perDay)],
  ['change_lead_time_ms', ({ leadTime }) => valueOf(leadTime)],
  ['change_fail_rate', ({ failRate }) => valueOf(failRate)],
  ['recovery_ms', ({ recovery }) => valueOf(recovery)],
  ['rework_rate', ({ reworkRate }) => valueOf(reworkRate)],
];

/**
 * Streams as CSV, values as the API gives them: a row for each stream, and
 * below it one for each of its services, which names the stream and has no
 * figures of it, so that nothing is added up twice.
 *
 * @param days - length of the window
 */
export function overviewCsv(
  streams: readonly OverviewStream[],
  days: number,
): string {
  const none = (columns: readonly unknown[]) =>
    columns.map((): CsvCell => undefined);
  return csvText([
    [
      ...OF_STREAMS.map(([name]) => name),
      'window_days',
      ...OF_SERVICES.map(([name]) => name),
    ],
    ...streams.flatMap(stream => [
      [...OF_STREAMS.map(([, of]) => of(stream)), days, ...none(OF_SERVICES)],
      ...(stream.figures?.services ?? []).map(service => [
        stream.ref,
        ...none(OF_STREAMS.slice(1)),
        days,
        ...OF_SERVICES.map(([, of]) => of(service)),
      ]),
    ]),
  ]);
}
