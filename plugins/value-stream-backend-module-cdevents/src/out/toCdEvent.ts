import {
  Activity,
  Attributes,
  AttributeValue,
  DeliveryObject,
} from '@value-stream/flow-engine';
import { CdEvent } from '../spec/CdEvent';
import { checkCdEvent } from '../spec/checkCdEvent';
import { OWN_ATTRIBUTES } from '../translate/valueStreamData';
import { standardEvent } from './standardEvent';

const SPECIFICATION = '0.5.1';

/**
 * An activity of the log as an event of CDEvents 0.5.1. One that came as an
 * event goes out as that event, with keyed hashes in place of people. Any
 * other becomes the event that the specification has for it where all that it
 * requires is known, else a custom event of `valuestream`; either carries
 * what the specification lacks in `customData.valueStream`, so that reading
 * it gives the same activity again.
 *
 * @param objects - that the activity touches, as far as known
 *
 * @public
 */
export function toCdEvent(
  activity: Activity,
  objects: readonly DeliveryObject[] = [],
): CdEvent {
  const { cdevent } = activity.attributes;
  if (cdevent !== undefined && 'event' in checkCdEvent(cdevent)) {
    return cdevent as unknown as CdEvent;
  }
  const key = activity.objects[0].key;
  const object = objects.find(one => one.key === key);
  const standard = standardEvent(activity, object);
  if (standard) {
    const event = eventOf(activity, object, standard);
    if ('event' in checkCdEvent(event)) {
      return event;
    }
  }
  return eventOf(activity, object, {
    type: `dev.cdeventsx.valuestream-${letters(activity.kind)}.${letters(
      activity.verb,
    )}.0.1.0`,
    id: key,
    content: object?.title ? { title: object.title } : {},
  });
}

function eventOf(
  activity: Activity,
  object: DeliveryObject | undefined,
  told: {
    readonly type: string;
    readonly id: string;
    readonly content: Attributes;
  },
): CdEvent {
  return {
    context: {
      specversion: SPECIFICATION,
      id: activity.id,
      source: `/value-stream/${encodeURIComponent(activity.source)}`,
      type: told.type,
      timestamp: new Date(activity.occurredAt).toISOString(),
    },
    subject: { id: told.id, content: told.content },
    customData: { valueStream: valueStreamOf(activity, object) },
    customDataContentType: 'application/json',
  };
}

function valueStreamOf(
  { kind, verb, objects, attributes }: Activity,
  object: DeliveryObject | undefined,
): Attributes {
  const own: Record<string, AttributeValue> = {};
  const others: Record<string, AttributeValue> = {};
  for (const [name, value] of Object.entries(attributes)) {
    const isOwn =
      (OWN_ATTRIBUTES as readonly string[]).includes(name) &&
      typeof value !== 'object';
    (isOwn ? own : others)[name] = value;
  }
  return {
    kind,
    verb,
    key: objects[0].key,
    ...(object?.title && { title: object.title }),
    ...(object?.url && { url: object.url }),
    ...own,
    ...(Object.keys(others).length > 0 && { attributes: others }),
  };
}

/** The specification's custom types know letters only. */
function letters(word: string): string {
  return word.replace(/^x:/, '').replace(/[^a-zA-Z]/g, '') || 'other';
}
