import { Timeline } from '@value-stream/flow-engine';
import { firstEntry } from './boardDays';

/**
 * Items between the start of work and the merge, on average over a period. Of
 * one whose merge nothing tells, work lasted until it was released.
 */
export function inProgress(
  timelines: readonly Timeline[],
  { from, to }: { readonly from: number; readonly to: number },
): number {
  const time = timelines.reduce((sum, timeline) => {
    const begun = firstEntry(timeline, 'development') ?? to;
    const merged =
      firstEntry(timeline, 'waiting-for-deployment') ??
      firstEntry(timeline, 'released') ??
      to;
    return sum + Math.max(0, Math.min(merged, to) - Math.max(begun, from));
  }, 0);
  return time / (to - from);
}
