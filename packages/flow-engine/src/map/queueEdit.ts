import { Instant, Timeline } from '../model';
import {
  byArrival,
  fitQueueModel,
  QueueModel,
  queueWaits,
} from '../forecast/queueModel';
import { queuedVisits, servedStage } from '../forecast/queuedVisits';
import { Meter } from './Meter';
import { StageTable } from './StageTable';

/** What another number served at a time would change, visit by visit. */
export interface QueueEdit {
  readonly servedStageId: string;
  readonly model: QueueModel;
  /** By item: when it arrived, and by how much its wait would change. */
  readonly changes: ReadonlyMap<
    Timeline,
    readonly { readonly arrivedAt: Instant; readonly ms: number }[]
  >;
}

/**
 * Replays the queue of a stage with a changed capacity, or a limit on work in
 * progress, which is a capacity below the one there is. Undefined where no
 * queue model passes its backtest on these items.
 */
export function queueEdit(
  timelines: readonly Timeline[],
  order: number,
  { what, value }: { readonly what: string; readonly value: number },
  until: Instant,
  { stages }: StageTable,
  meter: Meter,
): QueueEdit | undefined {
  const served = servedStage(stages, order);
  if (served === undefined || !Number.isInteger(value) || value < 1) {
    return undefined;
  }
  const visits = byArrival(queuedVisits(timelines, stages, served, until));
  if (visits.length === 0) return undefined;
  const origin = visits[0].arrivedAt;
  const onClock = visits.map(({ arrivedAt, startedAt, endedAt }) => ({
    arrivedAt: meter.elapsed(origin, arrivedAt),
    startedAt: meter.elapsed(origin, startedAt),
    endedAt: meter.elapsed(origin, endedAt),
  }));
  const model = fitQueueModel(onClock);
  if (model.kind === 'unknown') return undefined;
  const now = queueWaits(onClock, model.servers);
  const then = queueWaits(
    onClock,
    what === 'capacity' ? value : Math.min(value, model.servers),
  );
  const changes = new Map<Timeline, { arrivedAt: Instant; ms: number }[]>();
  visits.forEach(({ timeline, arrivedAt }, i) => {
    const change = { arrivedAt, ms: then[i] - now[i] };
    const known = changes.get(timeline);
    if (known) known.push(change);
    else changes.set(timeline, [change]);
  });
  return { servedStageId: stages[served].id, model, changes };
}
