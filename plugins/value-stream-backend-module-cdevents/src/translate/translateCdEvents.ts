import {
  ConnectorPayload,
  TranslateContext,
  Translation,
  Unusable,
} from '@value-stream/backstage-plugin-value-stream-node';
import { CdEventsOptions } from '../options/CdEventsOptions';
import { translateCdEvent } from './translateCdEvent';

/** Turns the events of one delivery into facts, each by itself; one that cannot be used is refused with the reason. */
export function translateCdEvents(
  payload: ConnectorPayload,
  context: TranslateContext<CdEventsOptions>,
): Translation {
  const { events } = (payload.body ?? {}) as { events?: unknown };
  if (payload.type !== 'cdevents' || !Array.isArray(events)) {
    return refusal("the payload is no 'cdevents' with a list of events");
  }
  const told = events.map(event => {
    try {
      return translateCdEvent(event, context);
    } catch (error) {
      if (!(error instanceof Unusable)) {
        throw error;
      }
      return refusal(error.message);
    }
  });
  return {
    activities: told.flatMap(({ activities }) => activities),
    objects: told.flatMap(({ objects }) => objects),
    refused: told.flatMap(({ refused }) => refused),
  };
}

function refusal(reason: string): Translation {
  return { activities: [], objects: [], refused: [{ reason }] };
}
