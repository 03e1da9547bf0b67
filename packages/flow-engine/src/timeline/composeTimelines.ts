import { ItemHistory, StreamDefinition, Timeline } from '../model';
import { composeCommit } from './composeCommit';
import { composeTracked } from './composeTracked';
import { buildTrack, linkedTracks } from './linkedTracks';
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
  const activities = orderActivities(history.activities);
  const { item } = history;
  if (item.kind === 'commit') return composeCommit(history, activities, stream);
  if (item.kind === 'change') {
    const track = buildTrack(item.key, history, activities, stream);
    return composeTracked(
      history,
      activities,
      endsOf(track, stream),
      [track],
      stream,
    );
  }
  const status = statusSteps(item, activities, stream);
  const tracks = linkedTracks(history, activities, stream).map(track =>
    withdrawAtDone(track, status),
  );
  return composeTracked(history, activities, status, tracks, stream);
}
