import { Instant, StreamDefinition, Timeline } from '../model';
import { doneInstant } from '../map/doneInstant';
import { uniqueItems } from '../map/uniqueItems';

/** A done item that once stood in a stage as long as asked. */
export interface Residence {
  /** When it had stood there so long. */
  readonly at: Instant;
  readonly doneAt: Instant;
}

/** Done items whose first long enough visit to a stage lasted longer than an age. */
export function stageResidence(
  timelines: readonly Timeline[],
  stream: StreamDefinition,
  stageId: string,
  ageMs: number,
): readonly Residence[] {
  const residences: Residence[] = [];
  for (const timeline of uniqueItems(timelines)) {
    const doneAt = doneInstant(timeline, stream.reopenPolicy);
    if (doneAt === null || timeline.container) continue;
    const visit = timeline.visits.find(
      ({ stageId: id, from, to }) =>
        id === stageId && from < doneAt && (to ?? doneAt) - from > ageMs,
    );
    if (visit) residences.push({ at: visit.from + ageMs, doneAt });
  }
  return residences;
}
