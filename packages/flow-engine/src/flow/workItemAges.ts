import {
  Clock,
  DurationMs,
  Instant,
  StreamDefinition,
  Timeline,
} from '../model';
import { calendarOf } from '../time/calendarOf';
import { elapsedMs } from '../time/elapsedMs';
import { livingOnce } from './flowScope';
import { listTimes } from './listTimes';

/** The age of one item in flow. @public */
export interface ItemAge<C extends Clock = Clock> {
  readonly itemKey: string;
  readonly title?: string;
  /** Where it stands; `null` where that is unknown. */
  readonly stageId: string | null;
  /** Since its start, in milliseconds of the chosen clock. */
  readonly ageMs: DurationMs<C>;
  /** Since it entered the stage. */
  readonly stageAgeMs: DurationMs<C>;
}

/**
 * Age of every item in flow at an instant, oldest first.
 *
 * @public
 */
export function workItemAges<C extends Clock>(
  timelines: readonly Timeline[],
  stream: StreamDefinition,
  clock: C,
  at: Instant,
): readonly ItemAge<C>[] {
  const calendar = calendarOf(stream.calendar);
  const age = (from: Instant) => elapsedMs({ from, to: at }, clock, calendar);
  const living = livingOnce(timelines);
  const { startedAt: starts, endedAt } = listTimes(living);
  return living
    .filter((_, place) => starts[place] <= at && endedAt[place] > at)
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
