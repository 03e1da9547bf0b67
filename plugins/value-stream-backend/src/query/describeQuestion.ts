import { ApiSchemas } from '@value-stream/backstage-plugin-value-stream-common';
import { StreamDefinition } from '@value-stream/flow-engine';
import { answerCalendar } from './answerCalendar';
import { describeScope } from './describeScope';
import { Scope } from './findScope';
import { isoInstant, isoWindow } from './isoInstant';
import { Items } from './loadItems';
import { MapQuery } from './MapQuery';

/** A question as its answer repeats it. */
export function describeQuestion(
  scope: Scope,
  items: Omit<Items, 'timelines'> | undefined,
  stream: StreamDefinition,
  { window, clock, basis, asOf }: MapQuery,
): ApiSchemas['Asked'] {
  return {
    scope: describeScope(scope, items, stream),
    window: isoWindow(window),
    clock,
    basis,
    calendar: answerCalendar(stream.calendar),
    asOf: isoInstant(asOf),
    types: [...(items?.types ?? [])],
    teams: [...(items?.teams ?? [])],
    labels: [...(items?.labels ?? [])],
    priorities: [...(items?.priorities ?? [])],
    reopenPolicy: stream.reopenPolicy,
  };
}
