import { Activity, DeliveryObject } from '@value-stream/flow-engine';
import { EVENTS_OF_A_DAY } from '../__testUtils__/events';
import { checkCdEvent } from '../spec/checkCdEvent';
import { translateCdEvents } from '../translate/translateCdEvents';
import { toCdEvent } from './toCdEvent';

const KEY = 'jira:acme.atlassian.net/PAY-1';
const ACTIVITY: Activity = {
  id: 'a1',
  source: 'jira',
  kind: 'work-item',
  verb: 'moved',
  occurredAt: Date.UTC(2024, 2, 4, 10),
  actor: 'k1:ab',
  objects: [{ key: KEY, qualifier: 'subject' }],
  attributes: { from: 'To do', to: 'Doing', labels: ['x'] },
};
const ITEM: DeliveryObject = {
  key: KEY,
  kind: 'work-item',
  source: 'jira',
  title: 'Take cards',
  url: 'https://acme.atlassian.net/browse/PAY-1',
  originalType: 'Story',
  attributes: { key: 'PAY-1', labels: ['checkout'] },
};

const translate = (value: unknown) =>
  translateCdEvents(
    { type: 'cdevents', body: { events: [value] } },
    {
      source: { id: 'events', connector: 'cdevents' },
      options: { entities: [] },
      origin: 'webhook',
      receivedAt: 0,
      hashActor: name => name,
    },
  );
const of = (
  kind: string,
  verb: string,
  attributes: Activity['attributes'] = {},
): Activity => ({
  ...ACTIVITY,
  kind: kind as Activity['kind'],
  verb,
  attributes,
});

describe('an activity as an event', () => {
  it('is the specification’s event, with what that lacks beside it', () => {
    expect(toCdEvent(ACTIVITY, [ITEM])).toEqual({
      context: {
        specversion: '0.5.1',
        id: 'a1',
        source: '/value-stream/jira',
        type: 'dev.cdevents.ticket.updated.0.2.0',
        timestamp: '2024-03-04T10:00:00.000Z',
      },
      subject: {
        id: 'PAY-1',
        content: {
          uri: 'https://acme.atlassian.net/browse/PAY-1',
          summary: 'Take cards',
          ticketType: 'Story',
          labels: ['x'],
          updatedBy: 'k1:ab',
        },
      },
      customData: {
        valueStream: {
          kind: 'work-item',
          verb: 'moved',
          key: KEY,
          title: 'Take cards',
          url: 'https://acme.atlassian.net/browse/PAY-1',
          from: 'To do',
          to: 'Doing',
          attributes: { labels: ['x'] },
        },
      },
      customDataContentType: 'application/json',
    });
  });

  it('is a custom event where the specification asks for what is not known', () => {
    const { context, subject } = toCdEvent(ACTIVITY);
    expect([context.type, subject]).toEqual([
      'dev.cdeventsx.valuestream-workitem.moved.0.1.0',
      { id: KEY, content: {} },
    ]);
  });

  it.each<[Activity, string]>([
    [
      of('change', 'opened', { repository: 'github.com/a/b' }),
      'change.created.0.4.0',
    ],
    [of('change', 'merged'), 'change.merged.0.3.0'],
    [
      of('run', 'finished', { verdict: 'failed' }),
      'pipelinerun.finished.0.3.0',
    ],
    [of('run', 'finished', { parent: 'p' }), 'taskrun.finished.0.3.0'],
    [
      of('deployment', 'succeeded', {
        environment: 'prod',
        service: 'shop',
        revision: 'abc',
      }),
      'service.deployed.0.3.0',
    ],
    [
      of('incident', 'resolved', { environment: 'prod' }),
      'incident.resolved.0.3.0',
    ],
    [of('environment', 'ready'), 'environment.created.0.3.0'],
    [of('artifact', 'published'), 'artifact.published.0.3.0'],
  ])('%#: is the event of its kind', (activity, type) => {
    expect(toCdEvent(activity).context.type).toBe(`dev.cdevents.${type}`);
  });

  it.each<[Activity, string]>([
    [of('approval', 'granted'), 'approval.granted'],
    [of('change', 'marked-ready'), 'change.markedready'],
    [of('incident', 'detected'), 'incident.detected'],
    [of('deployment', 'rolled-back'), 'deployment.rolledback'],
    [of('run', 'started'), 'run.started'],
    [of('x:service', 'x:7'), 'service.other'],
  ])('%#: is a custom event where there is none', (activity, type) => {
    expect(toCdEvent(activity).context.type).toBe(
      `dev.cdeventsx.valuestream-${type}.0.1.0`,
    );
  });

  it('read again is the same activity', () => {
    for (const activity of [
      ACTIVITY,
      of('approval', 'granted', { environment: 'production' }),
      of('x:service', 'updated', { list: [1, 'two'] }),
      of('change', 'marked-ready', { bot: true }),
      of('run', 'finished', { verdict: 'passed', attempt: 2 }),
    ]) {
      const out = toCdEvent(activity, [ITEM]);
      expect(checkCdEvent(out)).not.toHaveProperty('reason');
      const [again] = translate(out).activities;
      const { cdevent, ...attributes } = again.attributes;
      expect({
        ...again,
        attributes,
        objects: again.objects.slice(0, 1),
      }).toMatchObject({
        kind: activity.kind,
        verb: activity.verb,
        occurredAt: activity.occurredAt,
        objects: activity.objects,
        attributes: activity.attributes,
      });
    }
  });

  it('that came as an event is that event', () => {
    for (const event of EVENTS_OF_A_DAY) {
      const [{ identity, ...activity }] = translate(event).activities;
      expect(
        toCdEvent({ id: identity, source: 'events', ...activity }),
      ).toEqual(event);
    }
  });
});
