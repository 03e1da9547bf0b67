import { Deploying } from './Deploying';
import { Facts, NO_FACTS } from './Facts';
import { activityOf, deploymentOf, syncOf, WHEN_OVER } from './Sync';

const GOING_ON = new Set(['Running', 'Terminating']);
const FAILED = new Set(['Failed', 'Error']);

/**
 * The last operation where it is a sync that goes on or failed. One that went
 * through is in the history, under the same name.
 */
export function translateOperation(deploying: Deploying): Facts {
  const { operation, history, name } = deploying.application;
  if (!operation?.isDeployment) {
    return NO_FACTS;
  }
  const { phase, startedAt, finishedAt } = operation;
  const sync = syncOf(deploying, operation);
  const started = activityOf(sync, 'started', startedAt);
  const last = history.at(-1);
  // An older Argo CD does not name the entry of a sync by its start.
  const isNamedByStart = !last || last.startedAt !== undefined;
  if (GOING_ON.has(phase) && isNamedByStart) {
    return {
      activities: [started],
      objects: [
        deploymentOf(deploying, sync, operation, {
          observedAt: startedAt,
          title: `${name}, syncing`,
          originalStatus: phase,
        }),
      ],
    };
  }
  if (FAILED.has(phase) && finishedAt !== undefined) {
    return {
      activities: [
        { ...started, revision: WHEN_OVER },
        activityOf(sync, 'failed', finishedAt),
      ],
      objects: [
        deploymentOf(deploying, sync, operation, {
          observedAt: finishedAt,
          title: `${name}, failed`,
          originalStatus: phase,
        }),
      ],
    };
  }
  return NO_FACTS;
}
