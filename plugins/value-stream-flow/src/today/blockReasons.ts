import { ApiSchemas } from '@value-stream/backstage-plugin-value-stream-common';

type Blocker = ApiSchemas['AgeingAnswer']['blockers'][number];

/** Items that are blocked for one reason, and what that has cost. */
export interface BlockReason {
  readonly id: string;
  readonly first: Blocker;
  readonly items: number;
  /** Over all their stretches in the window. */
  readonly lostMs: number;
}

/** What blocks, the costliest first: each blocking item, each note of a flag. */
export function blockReasons(
  blockers: readonly Blocker[],
): readonly BlockReason[] {
  const reasons = new Map<string, BlockReason>();
  for (const blocker of blockers) {
    const { reason, blockedBy = '', note = '' } = blocker;
    const id = [reason, reason === 'item' ? blockedBy : note].join('\n');
    const known = reasons.get(id);
    reasons.set(id, {
      id,
      first: known?.first ?? blocker,
      items: (known?.items ?? 0) + 1,
      lostMs: (known?.lostMs ?? 0) + blocker.lostMs,
    });
  }
  return [...reasons.values()].sort((a, b) => b.lostMs - a.lostMs);
}
