import { Seen } from './Seen';

/** What was seen at an instant. */
export type Visit = {
  readonly at: string;
  readonly seen: Seen;
};

/** What is remembered: the visit that is compared with, and the present one as last seen. */
export type Visits = {
  readonly former?: Visit;
  readonly latest: Visit;
};

/** Who comes back sooner is still on the same visit, as after a reload. */
const SAME_VISIT_MS = 60 * 60 * 1000;

/** What to remember after something was seen: a visit is over once an hour passed without one. */
export function nextVisit(before: Visits | undefined, now: Visit): Visits {
  if (!before) {
    return { latest: now };
  }
  const pause = Date.parse(now.at) - Date.parse(before.latest.at);
  return {
    former: pause >= SAME_VISIT_MS ? before.latest : before.former,
    latest: now,
  };
}
