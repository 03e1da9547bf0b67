import { Activity, Instant } from '../model';

/**
 * The team at work in a stretch: the one last seen by its beginning, else the
 * first seen in it. Bots change no team.
 *
 * @param activities - ascending
 */
export function teamOf(
  activities: readonly Activity[],
): (from: Instant, to: Instant | null) => string | undefined {
  const seen = activities.filter(
    ({ team, attributes }) => team !== undefined && attributes.bot !== true,
  );
  return (from, to) => {
    let low = 0;
    let high = seen.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (seen[middle].occurredAt <= from) low = middle + 1;
      else high = middle;
    }
    if (low > 0) return seen[low - 1].team;
    const next = seen[low];
    return next && (to === null || next.occurredAt < to)
      ? next.team
      : undefined;
  };
}
