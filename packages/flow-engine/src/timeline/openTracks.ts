import { Stage } from '../model';
import { stageOfClass } from './stageOfClass';
import { TrackState } from './Track';

/** How many tracks are open, and where; one step of a track is one change of a count. */
export interface OpenTracks {
  /** A track goes from one state to another. */
  move(from: TrackState, to: TrackState): void;
  /** Whether any is open: begun, and neither delivered nor withdrawn. */
  any(): boolean;
  /** The lowest-ordered stage of them; undefined where the stream has none for any. */
  laggard(): Stage | undefined;
  anyDelivered(): boolean;
}

export function openTracks(stages: readonly Stage[]): OpenTracks {
  const atStage = stages.map(() => 0);
  let open = 0;
  let delivered = 0;
  const count = (state: TrackState, by: 1 | -1) => {
    if (state === 'delivered') delivered += by;
    if (
      state === 'not-begun' ||
      state === 'delivered' ||
      state === 'withdrawn'
    ) {
      return;
    }
    open += by;
    const stage = stageOfClass(stages, state);
    if (stage) atStage[stages.indexOf(stage)] += by;
  };
  return {
    move(from, to) {
      if (from === to) return;
      count(from, -1);
      count(to, 1);
    },
    any() {
      return open > 0;
    },
    laggard() {
      for (let s = 0; open > 0 && s < atStage.length; s++) {
        if (atStage[s] > 0) return stages[s];
      }
      return undefined;
    },
    anyDelivered() {
      return delivered > 0;
    },
  };
}
