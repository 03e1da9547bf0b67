import { keepWith, Timeline } from '@value-stream/flow-engine';

const known = keepWith<readonly Timeline[], ReadonlyMap<string, Timeline>>();

/** The last episode of each item of a list, which is never changed. */
export function timelinesByKey(
  timelines: readonly Timeline[],
): ReadonlyMap<string, Timeline> {
  let byKey = known.get(timelines);
  if (!byKey) {
    byKey = new Map(timelines.map(timeline => [timeline.itemKey, timeline]));
    known.set(timelines, byKey);
  }
  return byKey;
}
