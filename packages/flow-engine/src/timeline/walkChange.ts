import { Activity, ItemHistory, StageClass, StreamDefinition } from '../model';
import { createDeliveryWatch } from './DeliveryWatch';
import { TrackState, TrackStep } from './Track';

type Phase = 'not-begun' | 'draft' | 'awaiting' | 'reviewing' | 'changing';

const CLASS_OF_PHASE: Record<Phase, StageClass | 'not-begun'> = {
  'not-begun': 'not-begun',
  draft: 'build',
  awaiting: 'await-review',
  reviewing: 'review',
  changing: 'build',
};

/**
 * Walks the facts of one change, or of one commit that no change is known of,
 * into its steps: one for each instant with a fact.
 *
 * @param activities - those of the track and of what it went through, ordered
 */
export function walkChange(
  key: string,
  own: ReadonlySet<string>,
  downstream: ReadonlySet<string>,
  activities: readonly Activity[],
  history: ItemHistory,
  stream: StreamDefinition,
): { steps: readonly TrackStep[]; merged: boolean } {
  const watch = createDeliveryWatch(own, downstream, history, stream);
  let phase: Phase = 'not-begun';
  let merged = false;
  let closed = false;
  let reverted = false;
  let author: string | undefined;

  function applyChange(activity: Activity): boolean {
    switch (activity.verb) {
      case 'opened':
        author = activity.actor;
        phase = activity.attributes.draft === true ? 'draft' : 'awaiting';
        return false;
      case 'marked-ready':
        phase = 'awaiting';
        return false;
      case 'review-requested':
        if (phase !== 'reviewing') phase = 'awaiting';
        return false;
      case 'approved':
      case 'reviewed': {
        const other = activity.actor === undefined || activity.actor !== author;
        if (!other || activity.attributes.bot === true) return false;
        if (activity.attributes.verdict === 'changes-requested') {
          phase = 'changing';
          return true;
        }
        if (phase === 'awaiting') phase = 'reviewing';
        return false;
      }
      case 'merged':
        merged = true;
        return false;
      case 'closed':
        closed = true;
        return false;
      case 'reopened':
        closed = false;
        return false;
      case 'reverted':
        reverted = true;
        return true;
      default:
        return false;
    }
  }

  function applyCommit(activity: Activity): void {
    if (phase === 'not-begun') phase = 'draft';
    if (activity.verb !== 'committed') return;
    if (phase === 'changing') phase = 'awaiting';
    if (activity.objects[0].key === key) merged = true;
  }

  function state(): TrackState {
    if (reverted) return 'withdrawn';
    if (watch.delivered) return 'delivered';
    if (merged) {
      if (history.deliveredBy === 'merge') return 'delivered';
      return watch.running ?? 'await-release';
    }
    return closed ? 'withdrawn' : CLASS_OF_PHASE[phase];
  }

  const steps: TrackStep[] = [];
  for (let i = 0; i < activities.length; ) {
    const at = activities[i].occurredAt;
    const because: string[] = [];
    let rework = false;
    for (; i < activities.length && activities[i].occurredAt === at; i++) {
      const activity = activities[i];
      if (activity.kind === 'change') {
        rework = applyChange(activity) || rework;
      } else if (activity.kind === 'commit') {
        applyCommit(activity);
      } else {
        rework = watch.apply(activity) || rework;
      }
      because.push(activity.id);
    }
    steps.push({ at, state: state(), rework, because });
  }
  return { steps, merged };
}
