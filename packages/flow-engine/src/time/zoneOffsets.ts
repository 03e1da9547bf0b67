import { Instant } from '../model';

/**
 * Stretches of constant offset of a time zone: from `startsAt[i]` on, local
 * time is universal time plus `offsetMs[i]`.
 */
export interface ZoneOffsets {
  readonly startsAt: readonly Instant[];
  readonly offsetMs: readonly number[];
}

const WEEK = 7 * 86_400_000;

function offsetReader(timeZone: string): (at: Instant) => number {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    era: 'short',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  return at => {
    const part: Record<string, number> = {};
    for (const { type, value } of format.formatToParts(at)) {
      part[type] = Number(value);
    }
    const local = Date.UTC(
      part.year,
      part.month - 1,
      part.day,
      part.hour,
      part.minute,
      part.second,
    );
    return local - Math.floor(at / 1000) * 1000;
  };
}

/**
 * Offsets of a zone over `[from, to)`, by weekly samples with each change
 * then narrowed down to the second. No zone changes its clock twice within a
 * week and back.
 *
 * @throws RangeError when the zone is not an IANA name.
 */
export function zoneOffsets(
  timeZone: string,
  from: Instant,
  to: Instant,
): ZoneOffsets {
  const offsetAt = offsetReader(timeZone);
  const startsAt = [from];
  const offsetMs = [offsetAt(from)];
  for (let at = from; at < to; ) {
    const next = Math.min(at + WEEK, to);
    const after = offsetAt(next);
    if (after !== offsetMs[offsetMs.length - 1]) {
      let low = at;
      let high = next;
      while (high - low > 1000) {
        const middle = low + Math.floor((high - low) / 2000) * 1000;
        if (offsetAt(middle) === after) high = middle;
        else low = middle;
      }
      startsAt.push(high);
      offsetMs.push(after);
    }
    at = next;
  }
  return { startsAt, offsetMs };
}
