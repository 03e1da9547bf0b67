import { ApiSchemas } from '@value-stream/backstage-plugin-value-stream-common';

type Figures = ApiSchemas['MapFigures'];

function cell(value: string | number | undefined): string {
  const text = value === undefined ? '' : String(value);
  // A name must not become a formula of a spreadsheet.
  const safe = /^[=+@\t\r]|^-(?!\d)/.test(text) ? `'${text}` : text;
  return /[",\n\r]/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
}

/**
 * The table of stages as CSV (RFC 4180): durations in milliseconds, shares from
 * 0 to 1, unknown figures empty.
 */
export function stagesCsv(figures: Figures): string {
  const steps = new Map(figures.ladder.steps.map(s => [s.stageId, s]));
  const value = (figure: ApiSchemas['Figure']) =>
    figure.kind === 'value' ? figure.value : undefined;
  const columns: readonly [
    string,
    (stage: Figures['stages'][number]) => string | number | undefined,
  ][] = [
    ['stage', s => s.stageId],
    ['name', s => s.name],
    ['kind', s => s.mode],
    ['committed', s => (s.committed ? 1 : 0)],
    ['visits', s => s.visits],
    ['items', s => s.items],
    ['share', s => value(s.share)],
    ['ladder_wait_ms', s => steps.get(s.stageId)?.waitMs],
    ['ladder_work_ms', s => steps.get(s.stageId)?.workMs],
    ['ladder_unknown_ms', s => steps.get(s.stageId)?.unknownMs],
    ['lead_time_mean_ms', s => value(s.leadTime)],
    ['lead_time_p50_ms', s => value(s.leadTimeQuantiles.p50)],
    ['lead_time_p85_ms', s => value(s.leadTimeQuantiles.p85)],
    ['process_time_mean_ms', s => value(s.processTime)],
    ['wait_time_mean_ms', s => value(s.waitTime)],
    ['blocked_time_mean_ms', s => value(s.blockedTime)],
    ['complete_accurate', s => value(s.percentCompleteAccurate)],
    ['in_progress', s => value(s.inProgress)],
    ['oldest_ms', s => value(s.oldest)],
    ['blocked_now', s => value(s.blockedNow)],
    ['arrivals_per_week', s => value(s.arrivalsPerWeek)],
    ['departures_per_week', s => value(s.departuresPerWeek)],
    ['net_flow_per_week', s => value(s.netFlowPerWeek)],
    ['returns_in', s => s.returnsIn],
    ['handoffs', s => s.handoffs],
    ['abandoned', s => s.abandoned],
  ];
  return [
    columns.map(([name]) => name),
    ...figures.stages.map(stage => columns.map(([, of]) => of(stage))),
  ]
    .map(row => row.map(cell).join(','))
    .join('\r\n')
    .concat('\r\n');
}
