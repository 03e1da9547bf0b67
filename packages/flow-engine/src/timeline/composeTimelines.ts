import { ItemHistory, StreamDefinition, Timeline } from '../model';
import { buildTrack } from './buildTrack';
import { composeCommit } from './composeCommit';
import { composeTracked } from './composeTracked';
import { indexHistory } from './HistoryIndex';
import { linkedTracks } from './linkedTracks';
import { orderActivities } from './orderActivities';
import { StatusStep, statusSteps } from './statusSteps';
import { Track } from './Track';
import { withdrawAtDone } from './withdrawAtDone';
import { stageOfClass } from './stageOfClass';

/** A change that is the flow item itself ends when it is withdrawn. */
function endsOf(track: Track, stream: StreamDefinition): StatusStep[] {
  const ends: StatusStep[] = [];
  let withdrawn = false;
  for (const { at, state, because } of track.steps) {
    if ((state === 'withdrawn') === withdrawn) continue;
    withdrawn = !withdrawn;
    ends.push({
      at,
      kind: withdrawn ? 'abandoned' : 'status',
      stage: withdrawn ? stageOfClass(stream.stages, 'done') : undefined,
      status: undefined,
      because: because[0],
    });
  }
  return ends;
}

/**
 * Turns an item's own moves and everything linked to it into its timelines in
 * one stream, one per episode, in order; none where no fact has a time. The
 * answer depends on the history alone, neither on the order or repetition of
 * activities nor on the present.
 *
 * @throws SyntaxError when a stage has a status pattern that is no regular expression.
 * @public
 */
export function composeTimelines(
  history: ItemHistory,
  stream: StreamDefinition,
): readonly Timeline[] {
  const index = indexHistory(history, orderActivities(history.activities));
  const { kind } = history.item;
  if (kind === 'commit') return composeCommit(history, index, stream);
  if (kind === 'change') {
    const track = buildTrack(index.item, index, history, stream);
    const ends = endsOf(track, stream);
    return composeTracked(history, index, ends, [track], stream);
  }
  const own = index.item.facts.map(place => index.activities[place]);
  const status = statusSteps(own, stream);
  const tracks = linkedTracks(history, index, stream).map(track =>
    withdrawAtDone(track, status),
  );
  return composeTracked(history, index, status, tracks, stream);
}
