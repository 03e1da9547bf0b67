import { MapOptions, StreamDefinition, Timeline } from '../model';
import { describe } from '../map/evidenceItems';
import { FatedItem } from '../flow/fates';
import { fatedItems } from '../flow/flowTimes';
import { FlowEvidenceItem } from './FlowEvidence';

/** Items of which a duration is known, each with its value, and those left out with the reason. */
export function fatedEvidence(
  timelines: readonly Timeline[],
  stream: StreamDefinition,
  options: MapOptions,
  valueOf: (item: FatedItem) => number | undefined,
): {
  readonly counted: readonly FlowEvidenceItem[];
  readonly leftOut: readonly FlowEvidenceItem[];
} {
  const counted: FlowEvidenceItem[] = [];
  const leftOut: FlowEvidenceItem[] = [];
  for (const item of fatedItems(timelines, stream, options)) {
    const { timeline, measured, reason } = item;
    const { startedAt, endedAt } = timeline;
    if (reason) {
      leftOut.push({
        ...describe(timeline, startedAt, endedAt),
        leftOut: reason,
      });
      continue;
    }
    const value = valueOf(item);
    if (value !== undefined) {
      counted.push(describe(timeline, startedAt, measured.doneAt, value));
    }
  }
  return { counted, leftOut };
}

/** Items that ended in the window and are not done, as left out. */
export function notDoneEvidence(
  timelines: readonly Timeline[],
  stream: StreamDefinition,
  options: MapOptions,
): readonly FlowEvidenceItem[] {
  return fatedItems(timelines, stream, options)
    .filter(
      ({ reason }) =>
        reason === 'abandoned' ||
        reason === 'removed' ||
        reason === 'container',
    )
    .map(({ timeline, reason }) => ({
      ...describe(timeline, timeline.startedAt, timeline.endedAt),
      leftOut: reason,
    }));
}
