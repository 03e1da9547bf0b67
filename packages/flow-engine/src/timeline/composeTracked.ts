import { Activity, ItemHistory, StreamDefinition, Timeline } from '../model';
import { attributeInstant } from './attributeInstant';
import { blockedSpans } from './blockedSpans';
import { composeStays } from './composeStays';
import { describeItem } from './describeItem';
import { episodeTimeline } from './episodeTimeline';
import { splitEpisodes } from './splitEpisodes';
import { StatusStep } from './statusSteps';
import { teamOf } from './teamOf';
import { Track } from './Track';
import { visitsOf } from './visitsOf';
import { workedSpans } from './workedSpans';

function isConcerned(history: ItemHistory, tracks: readonly Track[]) {
  const { key } = history.item;
  return ({ objects }: Activity) =>
    objects[0].key === key ||
    tracks.some(
      ({ own, downstream }) =>
        own.has(objects[0].key) || downstream.has(objects[0].key),
    );
}

/** The timelines of an item from its status track and its tracks, one per episode. */
export function composeTracked(
  history: ItemHistory,
  activities: readonly Activity[],
  status: readonly StatusStep[],
  tracks: readonly Track[],
  stream: StreamDefinition,
): readonly Timeline[] {
  const stays = composeStays(status, tracks, stream);
  if (stays.length === 0) return [];
  const concerned = activities.filter(isConcerned(history, tracks));
  const firstFact = stays[0].at;
  const createdAt = attributeInstant(history.item.attributes.createdAt);
  const drafts = visitsOf(
    stays,
    Math.min(firstFact, createdAt ?? firstFact),
    stream,
    teamOf(concerned),
  );
  const { team } = history.item.attributes;
  const lastTeam =
    typeof team === 'string' ? team : drafts[drafts.length - 1].visit.team;
  const firstStatus = createdAt ?? status[0]?.at;
  const shared = {
    ...describeItem(history, stream),
    ...(lastTeam === undefined ? {} : { team: lastTeam }),
    blocked: blockedSpans(history, activities, concerned, drafts, stream),
    worked: workedSpans(
      concerned,
      drafts.map(({ visit }) => visit),
      stream,
    ),
    mergedOnly: tracks.some(({ deliveredAtMerge }) => deliveredAtMerge),
    traced: tracks.some(
      ({ deliveredAtMerge, steps }) =>
        !deliveredAtMerge && steps.some(({ state }) => state === 'delivered'),
    ),
    ...(history.item.kind === 'work-item' &&
    firstStatus !== undefined &&
    firstFact < firstStatus
      ? { workBeforeItem: true }
      : {}),
  };
  return splitEpisodes(drafts, stream.reopenHorizonMs).map((episode, i) =>
    episodeTimeline(shared, i + 1, episode, stream),
  );
}
