import { Trace } from '@value-stream/backstage-plugin-value-stream-common';
import { MarkedActivity } from '../layout/clusterMarks';

/** Activities of a trace by id. One that touches several objects stands with the first. */
export function factsById(trace: Trace): ReadonlyMap<string, MarkedActivity> {
  const facts = new Map<string, MarkedActivity>();
  for (const object of trace.objects) {
    for (const activity of object.activities) {
      if (!facts.has(activity.id)) {
        facts.set(activity.id, { object, activity });
      }
    }
  }
  return facts;
}
