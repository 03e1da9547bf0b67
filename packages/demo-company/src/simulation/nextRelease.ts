import { Instant } from '../tools/PlayedTool';
import { Practice } from './Practice';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** A Monday. */
const EPOCH = Date.UTC(2024, 0, 1);

/** The next release after `now`, and until when a change must be merged to be in it. */
export function nextRelease(
  now: Instant,
  { cadence, board }: Pick<Practice, 'cadence' | 'board'>,
): { readonly at: Instant; readonly mergedUntil: Instant } {
  if (board) {
    // The board sits on Thursdays at 14:00; what it grants is deployed from 15:00 on.
    const every = board.everyDays * DAY;
    const first = EPOCH + 3 * DAY + 15 * HOUR;
    const at = first + Math.ceil((now + 1 - first) / every) * every;
    return { at, mergedUntil: at - HOUR - board.cutOffDays * DAY };
  }
  const at = nextOfCadence(now, cadence);
  return { at, mergedUntil: at };
}

function nextOfCadence(now: Instant, cadence: Practice['cadence']): Instant {
  if (cadence === 'quarterly') {
    const date = new Date(now);
    for (let quarter = Math.floor(date.getUTCMonth() / 3); ; quarter += 1) {
      const day = firstTuesday(date.getUTCFullYear(), quarter * 3);
      if (day + 10 * HOUR > now) {
        return day + 10 * HOUR;
      }
    }
  }
  const days = cadence === 'weekly' ? 7 : 1;
  // Weekly on Wednesdays at 10:00; daily at 14:00, but not at weekends.
  const first =
    cadence === 'weekly' ? EPOCH + 2 * DAY + 10 * HOUR : EPOCH + 14 * HOUR;
  let at = first + Math.ceil((now + 1 - first) / (days * DAY)) * days * DAY;
  while ([0, 6].includes(new Date(at).getUTCDay())) {
    at += DAY;
  }
  return at;
}

function firstTuesday(year: number, month: number): Instant {
  const first = Date.UTC(year, month, 1);
  const weekday = new Date(first).getUTCDay();
  return first + ((9 - weekday) % 7) * DAY;
}
