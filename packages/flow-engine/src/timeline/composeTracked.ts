import { ItemHistory, StreamDefinition, Timeline } from '../model';
import { attributeInstant } from './attributeInstant';
import { blockedSpans } from './blockedSpans';
import { composeStays } from './composeStays';
import { concernedFacts } from './concernedFacts';
import { describeItem } from './describeItem';
import { episodeTimeline } from './episodeTimeline';
import { HistoryIndex } from './HistoryIndex';
import { splitEpisodes } from './splitEpisodes';
import { StatusStep } from './statusSteps';
import { teamOf } from './teamOf';
import { Track } from './Track';
import { visitsOf } from './visitsOf';
import { workedSpans } from './workedSpans';

function isTraced({ deliveredAtMerge, steps }: Track): boolean {
  return !deliveredAtMerge && steps.some(({ state }) => state === 'delivered');
}

/** The timelines of an item from its status track and its tracks, one per episode. */
export function composeTracked(
  history: ItemHistory,
  index: HistoryIndex,
  status: readonly StatusStep[],
  tracks: readonly Track[],
  stream: StreamDefinition,
): readonly Timeline[] {
  const stays = composeStays(status, tracks, stream);
  if (stays.length === 0) return [];
  const { item } = history;
  const concerned = concernedFacts(index, tracks);
  const firstFact = stays[0].at;
  const createdAt = attributeInstant(item.attributes.createdAt);
  const drafts = visitsOf(
    stays,
    createdAt !== undefined && createdAt < firstFact ? createdAt : firstFact,
    stream,
    teamOf(concerned),
  );
  const { team, priority } = item.attributes;
  const firstStatus = createdAt ?? status[0]?.at;
  const whole = {
    described: describeItem(history, stream),
    blocked: blockedSpans(history, index, concerned, drafts, stream),
    worked: workedSpans(
      concerned,
      drafts.map(({ visit }) => visit),
      stream,
    ),
    mergedOnly: tracks.some(({ deliveredAtMerge }) => deliveredAtMerge),
    traced: tracks.some(isTraced),
    known: {
      title: item.title,
      type: item.type,
      team:
        typeof team === 'string' ? team : drafts[drafts.length - 1].visit.team,
      priority: typeof priority === 'string' ? priority : undefined,
      workBeforeItem:
        item.kind === 'work-item' &&
        firstStatus !== undefined &&
        firstFact < firstStatus,
    },
  };
  return splitEpisodes(drafts, stream.reopenHorizonMs).map((episode, i) =>
    episodeTimeline(whole, i + 1, episode, stream),
  );
}
