import { Instant, Stage, Timeline } from '../model';
import { QueuedVisit } from './queueModel';

/** A visit to a stage with the item that made it. */
export interface StageVisit extends QueuedVisit {
  readonly timeline: Timeline;
}

/**
 * The stage whose work a stage's queue is for: an active stage itself, else
 * the first active one after it; undefined where there is none.
 */
export function servedStage(
  stages: readonly Stage[],
  order: number,
): number | undefined {
  const served = stages.findIndex((s, i) => i >= order && s.mode === 'active');
  return served < 0 ? undefined : served;
}

/**
 * Visits to an active stage that began before an instant, each with the
 * arrival in the wait stage directly before it, or at the stage itself where
 * the item did not wait. Those that had not ended have lasted until then.
 */
export function queuedVisits(
  timelines: readonly Timeline[],
  stages: readonly Stage[],
  order: number,
  until: Instant,
): readonly StageVisit[] {
  const { id } = stages[order];
  const waits = new Set(
    stages.filter(({ mode }) => mode === 'wait').map(stage => stage.id),
  );
  return timelines.flatMap(timeline =>
    timeline.visits.flatMap(({ stageId, from, to }, v) => {
      if (stageId !== id || from >= until) return [];
      const before = timeline.visits[v - 1];
      const waited = v > 0 && waits.has(before.stageId ?? '');
      return [
        {
          timeline,
          arrivedAt: waited ? before.from : from,
          startedAt: from,
          endedAt: to === null || to > until ? until : to,
        },
      ];
    }),
  );
}
