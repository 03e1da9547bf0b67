import { Instant } from '@value-stream/flow-engine';
import { Answered, AnsweredPage, PAGE } from './PagerDutyApi';
import { Place } from './PagerDutyCursor';

/** Some entries, and where the list then stands; undefined at its end. */
export interface Chunk {
  readonly items: readonly Answered[];
  readonly next: Place | undefined;
}

const SECOND = 1_000;
/** PagerDuty answers no longer windows. */
const WINDOW_MS = 180 * 86_400_000;
/** PagerDuty refuses to go further by offset. */
const GREATEST_OFFSET = 10_000;

/**
 * Reads a list from a place to its end, newest first. A window is at most 180
 * days long, and where it holds more entries than can be reached by offset, a
 * new one begins at the last entry read. Windows overlap by a second, so that
 * nothing is lost between them.
 *
 * @param chunk - greatest number of entries given at once
 */
export async function* readDescending(
  start: Place,
  chunk: number,
  readPage: (window: {
    since: string;
    until: string;
    offset: number;
  }) => Promise<AnsweredPage>,
): AsyncGenerator<Chunk> {
  let place: Place | undefined = start;
  while (place) {
    const at: Place = place;
    const windowStart = Math.max(at.since, at.until - WINDOW_MS);
    const { items, more } = await readPage({
      since: new Date(windowStart).toISOString(),
      until: new Date(at.until).toISOString(),
      offset: at.offset,
    });
    place = more ? following(at, items) : earlierWindow(at, windowStart);
    for (let from = 0; from < items.length || from === 0; from += chunk) {
      const given = items.slice(from, from + chunk);
      const isLast = from + chunk >= items.length;
      yield {
        items: given,
        next: isLast ? place : { ...at, offset: at.offset + from + chunk },
      };
    }
  }
}

function following(place: Place, items: readonly Answered[]): Place {
  const offset = place.offset + items.length;
  if (offset + PAGE <= GREATEST_OFFSET) {
    return { ...place, offset };
  }
  const last = Date.parse(String(items.at(-1)?.created_at));
  const until = Number.isFinite(last) ? last + SECOND : place.until;
  return {
    ...place,
    until: Math.min(until, place.until - SECOND),
    offset: 0,
  };
}

function earlierWindow(place: Place, windowStart: Instant): Place | undefined {
  return windowStart > place.since
    ? { ...place, until: windowStart + SECOND, offset: 0 }
    : undefined;
}
