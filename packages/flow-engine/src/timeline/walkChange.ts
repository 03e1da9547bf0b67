import { Activity, ItemHistory, StageClass, StreamDefinition } from '../model';
import { createDeliveryWatch } from './DeliveryWatch';
import { HistoryIndex, Linked } from './HistoryIndex';
import { TrackState, TrackStep } from './Track';

type Phase = 'not-begun' | 'draft' | 'awaiting' | 'reviewing' | 'changing';

const CLASS_OF_PHASE: Record<Phase, StageClass | 'not-begun'> = {
  'not-begun': 'not-begun',
  draft: 'build',
  awaiting: 'await-review',
  reviewing: 'review',
  changing: 'build',
};

/** A change, or a commit that no change is known of, with what belongs to it. */
export interface ChangeFacts {
  readonly change: Linked;
  readonly own: readonly Linked[];
  readonly downstream: readonly Linked[];
  /** Places of all their facts in the index, ascending. */
  readonly facts: readonly number[];
}

/** Walks the facts of one change into its steps: one for each instant with a fact. */
export function walkChange(
  { change, own, downstream, facts }: ChangeFacts,
  { activities, subjects }: HistoryIndex,
  deliveredBy: ItemHistory['deliveredBy'],
  stream: StreamDefinition,
): { steps: readonly TrackStep[]; merged: boolean } {
  const watch = createDeliveryWatch(own, downstream, deliveredBy, stream);
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

  function applyCommit(verb: string, subject: Linked): void {
    if (phase === 'not-begun') phase = 'draft';
    if (verb !== 'committed') return;
    if (phase === 'changing') phase = 'awaiting';
    if (subject === change) merged = true;
  }

  function state(): TrackState {
    if (reverted) return 'withdrawn';
    if (watch.delivered()) return 'delivered';
    if (merged) {
      if (deliveredBy === 'merge') return 'delivered';
      return watch.running() ?? 'await-release';
    }
    return closed ? 'withdrawn' : CLASS_OF_PHASE[phase];
  }

  const steps: TrackStep[] = [];
  let before: TrackState = 'not-begun';
  for (let i = 0; i < facts.length; ) {
    const at = activities[facts[i]].occurredAt;
    const because: string[] = [activities[facts[i]].id];
    const first = i;
    let rework = false;
    for (; i < facts.length && activities[facts[i]].occurredAt === at; i++) {
      const activity = activities[facts[i]];
      const subject = subjects[facts[i]];
      if (activity.kind === 'change') {
        rework = applyChange(activity) || rework;
      } else if (activity.kind === 'commit') {
        applyCommit(activity.verb, subject);
      } else {
        rework = watch.apply(activity, subject) || rework;
      }
      if (i > first) because.push(activity.id);
    }
    const now = state();
    steps.push({ at, state: now, before, rework, because });
    before = now;
  }
  return { steps, merged };
}
