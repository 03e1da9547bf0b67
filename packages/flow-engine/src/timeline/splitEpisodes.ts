import { DraftVisit } from './visitsOf';

/**
 * Cuts an item's life where it was reopened later than the horizon after it
 * ended: what follows is a new episode, and the old one stands.
 */
export function splitEpisodes(
  visits: readonly DraftVisit[],
  horizonMs: number,
): readonly (readonly DraftVisit[])[] {
  const episodes: DraftVisit[][] = [[]];
  visits.forEach((draft, i) => {
    episodes[episodes.length - 1].push(draft);
    const { from, to } = draft.visit;
    if (
      draft.done &&
      to !== null &&
      to - from > horizonMs &&
      i + 1 < visits.length
    ) {
      episodes.push([]);
    }
  });
  return episodes;
}
