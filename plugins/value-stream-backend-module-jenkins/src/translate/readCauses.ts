import { Fields } from '@value-stream/backstage-plugin-value-stream-node';
import { CauseFacts } from './BuildFacts';

const NAME = 500;

/** Kinds of causes by the last part of Jenkins' class. */
const KINDS: readonly (readonly [RegExp, string])[] = [
  [/^(Rebuild|ReplayedBuild)Cause$/, 'rebuild'],
  [/^ReplayCause$/, 'replay'],
  [/^NaginatorCause$/, 'retry'],
  [/^RestartDeclarativePipelineCause$/, 'restart'],
  [/^User(Id)?Cause$/, 'manual'],
  [/^RemoteCause$/, 'remote'],
  [/UpstreamCause$/, 'upstream'],
  [/TimerTriggerCause$/, 'schedule'],
  [/^BranchIndexingCause$/, 'indexing'],
  [/(PushCause|BranchEventCause|SCMTriggerCause|WebHookCause)$/i, 'push'],
  [/(PullRequest|MergeRequest|GhprbCause)/i, 'pull-request'],
];

/** The same build made once more. */
const AGAIN = new Set(['rebuild', 'replay', 'retry', 'restart']);

/** Whether a cause of this kind makes a build another attempt at an earlier one. */
export function isAnotherAttempt({ kind }: CauseFacts): boolean {
  return AGAIN.has(kind);
}

/** Whether Jenkins' class of a cause says that a build was made once more. */
export function isRepeating(className: string): boolean {
  return AGAIN.has(kindOf(className));
}

/** Why a build was started: the kinds of its causes, without who. */
export function readCauses(
  actions: readonly Fields[],
  job: string,
): readonly CauseFacts[] {
  return actions
    .filter(action => {
      const kind = action.cutText('_class', NAME);
      return action.has('causes') && (!kind || kind.endsWith('CauseAction'));
    })
    .flatMap(action => action.objects('causes'))
    .map(cause => {
      const kind = kindOf(cause.cutText('_class', NAME) ?? '');
      const number =
        cause.whole('upstreamBuild', 1) ??
        cause.whole('originalNumber', 1) ??
        cause.whole('originRunNumber', 1) ??
        cause.whole('sourceBuildNumber', 1);
      const other = cause.text('upstreamProject', NAME) ?? job;
      return { kind, ...(number && { build: { job: other, number } }) };
    });
}

function kindOf(className: string): string {
  const name = className.split(/[.$]/).at(-1)!;
  return KINDS.find(([pattern]) => pattern.test(name))?.[1] ?? 'other';
}
