import { LinkRelation, ObjectKind } from '@value-stream/flow-engine';

/** The kinds of the delivery model, without those marked as foreign by `x:`. @public */
export type OwnKind = Exclude<ObjectKind, `x:${string}`>;
/** The relations of the delivery model, without those marked as foreign by `x:`. @public */
export type OwnRelation = Exclude<LinkRelation, `x:${string}`>;

/**
 * The verbs of each kind of object, as the delivery model names them.
 *
 * @public
 */
export const VERBS: Readonly<Record<OwnKind, readonly string[]>> = {
  request: ['created', 'moved', 'closed', 'reopened', 'removed'],
  'work-item': [
    'created',
    'moved',
    'typed',
    'assigned',
    'blocked',
    'unblocked',
    'linked',
    'closed',
    'reopened',
    'removed',
  ],
  change: [
    'opened',
    'marked-ready',
    'review-requested',
    'reviewed',
    'approved',
    'merged',
    'closed',
    'reopened',
    'reverted',
    'removed',
  ],
  commit: ['authored', 'committed', 'removed'],
  run: ['queued', 'started', 'finished', 'removed'],
  check: ['passed', 'failed', 'waived', 'removed'],
  artifact: ['published', 'signed', 'removed'],
  release: ['published', 'enabled', 'rolled-back', 'removed'],
  deployment: [
    'requested',
    'started',
    'succeeded',
    'failed',
    'rolled-back',
    'removed',
  ],
  environment: ['requested', 'ready', 'removed'],
  approval: ['requested', 'granted', 'rejected', 'expired', 'removed'],
  incident: [
    'detected',
    'acknowledged',
    'escalated',
    'mitigated',
    'resolved',
    'reopened',
    'removed',
  ],
  outcome: ['measured', 'removed'],
};

/**
 * The relations that links may have.
 *
 * @public
 */
export const RELATIONS: readonly OwnRelation[] = [
  'originates',
  'child-of',
  'implements',
  'contains',
  'built-by',
  'deploys',
  'approves',
  'caused-by',
  'fixes',
  'reverts',
  'blocked-by',
  'depends-on',
  'duplicates',
];

const FOREIGN = /^x:\S{1,100}$/;

/** Whether the delivery model has this kind, or it is marked as foreign by `x:`. @public */
export function isObjectKind(kind: string): kind is ObjectKind {
  return Object.hasOwn(VERBS, kind) || FOREIGN.test(kind);
}

/** Whether objects of this kind have this verb; foreign kinds and verbs marked by `x:` are kept. @public */
export function isVerbOf(kind: ObjectKind, verb: string): boolean {
  if (FOREIGN.test(verb)) {
    return true;
  }
  return Object.hasOwn(VERBS, kind)
    ? VERBS[kind as OwnKind].includes(verb)
    : /^\S{1,100}$/.test(verb);
}

/** Whether a link may have this relation. @public */
export function isLinkRelation(relation: string): relation is LinkRelation {
  return (
    (RELATIONS as readonly string[]).includes(relation) ||
    FOREIGN.test(relation)
  );
}
