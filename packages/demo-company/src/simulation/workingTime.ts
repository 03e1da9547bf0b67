import { Instant } from '../tools/PlayedTool';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const OPENS = 9 * HOUR;
const CLOSES = 17 * HOUR;

/** The first instant from `at` on at which people work: Monday to Friday, 9 to 17 UTC. */
export function nextWorkingInstant(at: Instant): Instant {
  const midnight = Math.floor(at / DAY) * DAY;
  const weekday = new Date(midnight).getUTCDay();
  if (weekday === 6) {
    return midnight + 2 * DAY + OPENS;
  }
  if (weekday === 0) {
    return midnight + DAY + OPENS;
  }
  if (at < midnight + OPENS) {
    return midnight + OPENS;
  }
  return at < midnight + CLOSES ? at : nextWorkingInstant(midnight + DAY);
}

/** The instant at which so much working time, in ms, has passed since `at`. */
export function addWorkingTime(at: Instant, ms: number): Instant {
  let left = ms;
  let from = nextWorkingInstant(at);
  for (;;) {
    const closes = Math.floor(from / DAY) * DAY + CLOSES;
    if (left < closes - from) {
      return from + left;
    }
    left -= closes - from;
    from = nextWorkingInstant(closes);
  }
}

/** Working time, in ms, from one instant to a later one. */
export function workingTimeBetween(from: Instant, until: Instant): number {
  let sum = 0;
  for (let at = nextWorkingInstant(from); at < until; ) {
    const closes = Math.floor(at / DAY) * DAY + CLOSES;
    sum += Math.min(until, closes) - at;
    at = nextWorkingInstant(closes);
  }
  return sum;
}
