import { PartState } from '@value-stream/backstage-plugin-value-stream-node';
import { Plan } from './planReading';
import { Snapshot } from './RepositoryCursor';

/** How a repository that could be read is doing, in words. */
export function describeState(
  part: string,
  plan: Plan,
  target: Snapshot,
): PartState {
  const head = `${target.branch} at ${target.head.slice(0, 10)}`;
  if (target.shallow.length > 0) {
    return {
      part,
      state: 'warning',
      message: `${head}; the clone is shallow: history before its cut is unknown`,
      whatToDo: "run 'git fetch --unshallow' in it; the rest is then read",
    };
  }
  if (plan.change === 'rewritten') {
    return {
      part,
      state: 'warning',
      message: `${head}; the branch was rewritten and has been read anew${
        plan.lostKnown
          ? ', commits it lost are marked removed'
          : ', commits it lost could not be listed and stay as they were'
      }`,
      whatToDo:
        'nothing, if the rewrite was meant; this notice ends with the next run',
    };
  }
  return { part, state: 'ok', message: head };
}
