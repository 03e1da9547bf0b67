import { StatusStep } from './statusSteps';
import { Track } from './Track';

/**
 * An unmerged track with no fact later than the item's move to done is
 * withdrawn at that move.
 */
export function withdrawAtDone(
  track: Track,
  status: readonly StatusStep[],
): Track {
  const last = track.steps[track.steps.length - 1];
  if (
    track.merged ||
    last.state === 'delivered' ||
    last.state === 'withdrawn'
  ) {
    return track;
  }
  const move = status.find(
    ({ at, kind, stage }) =>
      at >= last.at && kind === 'status' && stage?.mode === 'done',
  );
  if (!move) return track;
  const kept = track.steps.filter(({ at }) => at < move.at);
  return {
    ...track,
    steps: [
      ...kept,
      {
        at: move.at,
        state: 'withdrawn',
        before: kept.length > 0 ? kept[kept.length - 1].state : 'not-begun',
        rework: false,
        because: [move.because],
      },
    ],
  };
}
