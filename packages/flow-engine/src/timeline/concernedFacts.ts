import { Activity } from '../model';
import { HistoryIndex } from './HistoryIndex';
import { Track } from './Track';

/** The item's own facts and those of its tracks, in order and each once. */
export function concernedFacts(
  { item, activities }: HistoryIndex,
  tracks: readonly Track[],
): readonly Activity[] {
  if (item.facts.length === activities.length) return activities;
  const concerned = activities.map(() => false);
  for (const place of item.facts) concerned[place] = true;
  for (const { facts } of tracks) {
    for (const place of facts) concerned[place] = true;
  }
  return activities.filter((_, place) => concerned[place]);
}
