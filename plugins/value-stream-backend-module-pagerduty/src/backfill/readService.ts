import {
  ConnectorPayload,
  PartState,
  ToolRefusedError,
} from '@value-stream/backstage-plugin-value-stream-node';
import { PagerDutyCursor, Place } from './PagerDutyCursor';
import { readDescending } from './readDescending';
import { readIncident } from './readIncident';
import { ReadingContext, ReadingStep } from './ReadingStep';
import { SelectedService } from './selectServices';

const DAY_MS = 86_400_000;

/**
 * Reads all incidents of one service, or goes on where it was broken off.
 *
 * @throws ToolAnswerError where PagerDuty fails; what was given before stands
 */
export async function* readService(
  service: SelectedService,
  before: PagerDutyCursor,
  reading: ReadingContext,
): AsyncGenerator<ReadingStep> {
  const { read, reading: places, ...rest } = before;
  if (read.includes(service.mark)) {
    yield { payloads: [], position: before, states: [ok(service)] };
    return;
  }
  const { api, scope, context, pageSize } = reading;
  const begun = places.find(({ service: mark }) => mark === service.mark);
  const others = places.filter(place => place !== begun);
  const start: Place = begun
    ? { since: begun.since, until: begun.until, offset: begun.offset }
    : {
        since: context.now() - scope.options.days * DAY_MS,
        until: context.now(),
        offset: 0,
      };
  let position = before;
  let refused = begun?.refused ?? 0;
  let payloads: ConnectorPayload[] = begun
    ? []
    : [{ type: 'service', body: { service: service.service } }];
  try {
    for await (const { items, next } of readDescending(
      start,
      pageSize,
      window =>
        api.page('incidents', 'incidents', {
          'service_ids[]': service.id,
          'statuses[]': ['triggered', 'acknowledged', 'resolved'],
          sort_by: 'created_at:desc',
          time_zone: 'UTC',
          ...window,
        }),
    )) {
      for (const incident of items) {
        const told = await readIncident(api, incident, service);
        payloads.push(told.payload);
        refused += told.refused ? 1 : 0;
      }
      position = {
        ...rest,
        read: next || refused ? read : [...read, service.mark],
        reading: next
          ? [...others, { ...next, service: service.mark, refused }]
          : others,
      };
      yield {
        payloads,
        position,
        states: next ? [] : [ended(service, refused)],
      };
      payloads = [];
    }
  } catch (error) {
    if (!(error instanceof ToolRefusedError)) {
      throw error;
    }
    yield {
      payloads: [],
      position,
      states: [refusedService(service, error)],
    };
  }
}

function ended(service: SelectedService, refused: number): PartState {
  return refused === 0
    ? ok(service)
    : {
        part: partOf(service),
        state: 'warning',
        message: `PagerDuty refuses the log entries of ${refused} incidents; of these only creation and resolution are known`,
        whatToDo:
          'use a token that may read incidents and their log entries; it is tried again at the next run',
      };
}

function ok(service: SelectedService): PartState {
  return {
    part: partOf(service),
    state: 'ok',
    message: 'its incidents are read',
  };
}

/** Of a service at which PagerDuty fails. */
export function unread(service: SelectedService, error: Error): PartState {
  return {
    part: partOf(service),
    state: 'failed',
    message: error.message,
    whatToDo:
      'nothing, unless it lasts: the next run reads on from the last page; then look at the status of PagerDuty',
  };
}

function refusedService(
  service: SelectedService,
  error: ToolRefusedError,
): PartState {
  return {
    part: partOf(service),
    state: 'failed',
    message: error.message,
    whatToDo:
      'use a token that may read the incidents of this service; it is tried again at the next run',
  };
}

function partOf({ id }: SelectedService): string {
  return `service ${id}`;
}
