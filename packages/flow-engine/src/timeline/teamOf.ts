import { Activity, Instant } from '../model';

/**
 * The team at work in a stretch: the one last seen by its beginning, else the
 * first seen in it. Bots change no team.
 */
export function teamOf(
  activities: readonly Activity[],
): (from: Instant, to: Instant | null) => string | undefined {
  const seen = activities.filter(
    ({ team, attributes }) => team !== undefined && attributes.bot !== true,
  );
  return (from, to) => {
    let team: string | undefined;
    for (const activity of seen) {
      if (activity.occurredAt > from) {
        if (team === undefined && (to === null || activity.occurredAt < to)) {
          return activity.team;
        }
        break;
      }
      team = activity.team;
    }
    return team;
  };
}
