import {
  LogRequest,
  ValueStreamLog,
} from '@value-stream/backstage-plugin-value-stream-node';
import { CdEvent } from '../spec/CdEvent';
import { toCdEvent } from './toCdEvent';

/** A page of the log as events. */
export interface EventsPage {
  readonly events: readonly CdEvent[];
  /** To go on after this page. */
  readonly position: string;
  readonly more: boolean;
}

export async function readEvents(
  log: ValueStreamLog,
  request: LogRequest,
): Promise<EventsPage> {
  const { activities, objects, position, more } = await log.readActivities(
    request,
  );
  const known = new Map(objects.map(object => [object.key, object]));
  return {
    events: activities.map(activity => {
      const subject = known.get(activity.objects[0].key);
      return toCdEvent(activity, subject ? [subject] : []);
    }),
    position,
    more,
  };
}
