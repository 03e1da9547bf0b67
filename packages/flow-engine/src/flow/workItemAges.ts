import { Clock, Instant, StreamDefinition, Timeline } from '../model';
import { livingItems } from '../map/DoneItems';
import { inFlowAt } from '../map/standingAt';
import { calendarOf } from '../time/calendarOf';
import { elapsedMs } from '../time/elapsedMs';

/** The age of one item in flow. @public */
export interface ItemAge {
  readonly itemKey: string;
  readonly title?: string;
  /** Where it stands; `null` where that is unknown. */
  readonly stageId: string | null;
  /** Since its start, in milliseconds of the chosen clock. */
  readonly ageMs: number;
  /** Since it entered the stage. */
  readonly stageAgeMs: number;
}

/**
 * Age of every item in flow at an instant, oldest first.
 *
 * @public
 */
export function workItemAges(
  timelines: readonly Timeline[],
  stream: StreamDefinition,
  clock: Clock,
  at: Instant,
): readonly ItemAge[] {
  const calendar = calendarOf(stream.calendar);
  const age = (from: Instant) => elapsedMs({ from, to: at }, clock, calendar);
  return livingItems(timelines)
    .filter(timeline => inFlowAt(timeline, at))
    .map(({ itemKey, title, startedAt, visits }) => {
      const visit = visits.find(
        ({ from, to }) => from <= at && (to === null || to > at),
      );
      return {
        itemKey,
        ...(title === undefined ? {} : { title }),
        stageId: visit?.stageId ?? null,
        ageMs: age(startedAt ?? at),
        stageAgeMs: age(visit?.from ?? at),
      };
    })
    .sort((a, b) => b.ageMs - a.ageMs || (a.itemKey < b.itemKey ? -1 : 1));
}
