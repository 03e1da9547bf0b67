import { touches } from '../LaneService';
import { grown } from './grown';
import { LaneCommit } from './LaneCommit';
import { Written } from './LaneGraph';
import { LaneState, TOUCHES, TOUCHES_NOT, TOUCHES_UNKNOWN } from './LaneState';

/** Takes a commit in: its place in the graph and which services its paths touch. */
export function writeCommit(
  state: LaneState,
  commit: LaneCommit,
): Written | undefined {
  const written = state.graph.write(commit);
  if (written) {
    state.paths.forEach(([, globs], i) => {
      const column = grown(
        state.touching[i],
        state.graph.size,
        TOUCHES_UNKNOWN,
      );
      state.touching[i] = column;
      if (commit.paths) {
        column[written.place] = touches(commit.paths, globs)
          ? TOUCHES
          : TOUCHES_NOT;
      }
    });
  }
  return written;
}
