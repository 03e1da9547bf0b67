/**
 * Verbs in the order of an object's life. Of facts at one instant on one
 * object, what begins comes before what goes on, and that before what ends.
 */
const LIFECYCLE: readonly string[] = [
  'created',
  'authored',
  'opened',
  'requested',
  'queued',
  'detected',
  'committed',
  'started',
  'ready',
  'typed',
  'assigned',
  'linked',
  'marked-ready',
  'review-requested',
  'reopened',
  'moved',
  'blocked',
  'unblocked',
  'acknowledged',
  'escalated',
  'reviewed',
  'approved',
  'granted',
  'finished',
  'passed',
  'failed',
  'waived',
  'published',
  'signed',
  'merged',
  'succeeded',
  'enabled',
  'mitigated',
  'rejected',
  'expired',
  'measured',
  'closed',
  'resolved',
  'reverted',
  'rolled-back',
  'removed',
];

const RANKS = new Map(LIFECYCLE.map((verb, rank) => [verb, rank]));

/** The place of a verb in an object's life; foreign verbs stand in its middle. */
export function lifecycleRank(verb: string): number {
  return RANKS.get(verb) ?? RANKS.get('moved')!;
}
