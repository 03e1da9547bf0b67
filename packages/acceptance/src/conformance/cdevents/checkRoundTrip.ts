import { createHash } from 'node:crypto';
import {
  createCdEventsConnector,
  toCdEvent,
} from '@value-stream/backstage-plugin-value-stream-backend-module-cdevents';
import {
  ConnectorPayload,
  WebhookRequest,
} from '@value-stream/backstage-plugin-value-stream-node';
import { compareSet, SetResult } from '../SetResult';
import { PEOPLE } from './carried';
import { Specification } from './readSpecification';

const connector = createCdEventsConnector();

/** Every event in by each HTTP form, and out again equal. */
export function checkRoundTrip({
  events,
}: Specification): readonly SetResult[] {
  const trip = compareSet('cdevents 0.5.1, in and out');
  const forms = compareSet('cdevents 0.5.1, HTTP forms');
  for (const { name, event } of events) {
    const { activities, refused } = translate({
      type: 'cdevents',
      body: { events: [event] },
    });
    trip.expect(`${name} accepted`, refused, []);
    trip.expect(`${name} activities`, activities.length, 1);
    const out = activities.map(({ identity, revision, ...activity }) =>
      toCdEvent({ id: identity, source: 'events', ...activity }),
    );
    trip.expect(`${name} out`, sorted(out), sorted([withHashes(event)]));
    for (const [form, request] of formsOf(event)) {
      forms.expect(`${name} ${form}`, connector.webhook!.read(request), {
        type: 'cdevents',
        body: { events: [event] },
      });
    }
  }
  const all = events.map(({ event }) => cloudEvent(event));
  forms.expect(
    'all in one batch',
    connector.webhook!.read(
      requestOf('application/cloudevents-batch+json', all),
    ),
    { type: 'cdevents', body: { events: events.map(({ event }) => event) } },
  );
  return [trip.result(), forms.result()];
}

function translate(payload: ConnectorPayload) {
  return connector.translate(payload, {
    source: { id: 'events', connector: connector.id },
    options: connector.readOptions({}),
    origin: 'webhook',
    receivedAt: 0,
    hashActor,
  });
}

function hashActor(identity: string): string {
  return `k1:${createHash('sha256').update(identity).digest('hex')}`;
}

function withHashes(event: any): unknown {
  const [, , subject] = event.context.type.split('.');
  const content = { ...event.subject.content };
  for (const name of PEOPLE[subject] ?? []) {
    if (content[name] !== undefined) {
      content[name] = Array.isArray(content[name])
        ? content[name].map(hashActor)
        : hashActor(content[name]);
    }
  }
  return { ...event, subject: { ...event.subject, content } };
}

function formsOf(event: any): readonly (readonly [string, WebhookRequest])[] {
  const { id, source, type, timestamp } = event.context;
  return [
    ['as it is', requestOf('application/json', event)],
    [
      'binary',
      requestOf('application/json; charset=utf-8', event, {
        'ce-specversion': '1.0',
        'ce-id': id,
        'ce-source': source,
        'ce-type': type,
        'ce-time': timestamp,
        'ce-subject': event.subject.id,
      }),
    ],
    [
      'structured',
      requestOf(
        'application/cloudevents+json; charset=UTF-8',
        cloudEvent(event),
      ),
    ],
    [
      'structured in base64',
      requestOf('application/cloudevents+json', {
        ...cloudEvent(event),
        data: undefined,
        data_base64: Buffer.from(JSON.stringify(event)).toString('base64'),
      }),
    ],
    [
      'batched',
      requestOf('application/cloudevents-batch+json', [cloudEvent(event)]),
    ],
  ];
}

function cloudEvent(event: any) {
  const { id, source, type, timestamp } = event.context;
  return {
    specversion: '1.0',
    id,
    source,
    type,
    time: timestamp,
    subject: event.subject.id,
    datacontenttype: 'application/json',
    data: event,
  };
}

function requestOf(
  contentType: string,
  body: unknown,
  headers: Record<string, string> = {},
): WebhookRequest {
  return {
    headers: { 'content-type': contentType, ...headers },
    rawBody: Buffer.from(JSON.stringify(body)),
  };
}

/** Equal values are equal texts, whatever the order of their fields. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) {
    return value.map(sorted);
  }
  return typeof value === 'object' && value !== null
    ? Object.fromEntries(
        Object.entries(value)
          .sort(([a], [b]) => (a < b ? -1 : 1))
          .map(([name, part]) => [name, sorted(part)]),
      )
    : value;
}
