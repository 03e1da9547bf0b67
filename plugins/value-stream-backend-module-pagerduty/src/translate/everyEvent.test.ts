import { translatePagerDuty } from './translatePagerDuty';

const AT = '2024-03-04T10:02:10Z';

const translate = (type: string, data: object) =>
  translatePagerDuty(
    {
      type: 'webhook.v3',
      body: {
        event: {
          id: '01EVENT',
          event_type: type,
          occurred_at: AT,
          agent: { id: 'PUSER', type: 'user_reference' },
          data,
        },
      },
    },
    {
      source: { id: 'pages', connector: 'pagerduty' },
      options: {} as any,
      origin: 'webhook',
      receivedAt: 0,
      hashActor: id => `hash of ${id}`,
    },
  );

/** As newer accounts write it; older ones have neither priority nor teams. */
const INCIDENT = {
  id: 'PINC',
  type: 'incident',
  number: 7,
  status: 'acknowledged',
  title: 'Checkout is slow',
  created_at: '2024-03-04T10:00:00Z',
  service: { id: 'PSRV', type: 'service_reference', summary: 'Checkout' },
  priority: null,
  urgency: 'high',
};
const NAMED = { incident: { id: 'PINC', type: 'incident_reference' } };

describe('an event of PagerDuty', () => {
  it.each([
    ['incident.triggered', 'detected', INCIDENT],
    ['incident.acknowledged', 'acknowledged', INCIDENT],
    ['incident.unacknowledged', 'x:unacknowledged', INCIDENT],
    ['incident.delegated', 'x:delegated', INCIDENT],
    ['incident.escalated', 'escalated', INCIDENT],
    ['incident.reassigned', 'x:reassigned', INCIDENT],
    ['incident.reopened', 'reopened', INCIDENT],
    ['incident.resolved', 'resolved', INCIDENT],
    ['incident.priority_updated', 'x:priority-changed', INCIDENT],
    ['incident.service_updated', 'x:service-updated', INCIDENT],
    ['incident.incident_type.changed', 'x:incident-type-changed', INCIDENT],
    ['incident.responder.added', 'x:responder-added', NAMED],
    ['incident.responder.replied', 'x:responder-replied', NAMED],
    ['incident.status_update_published', 'x:status-update-published', NAMED],
    [
      'incident.conference_bridge.updated',
      'x:conference-bridge-updated',
      NAMED,
    ],
    ['incident.workflow.started', 'x:workflow-started', NAMED],
    ['incident.workflow.completed', 'x:workflow-completed', NAMED],
    // One that PagerDuty may come to send.
    ['incident.postmortem.written', 'x:postmortem-written', NAMED],
  ])('%s is told as %s of its incident', (type, verb, data) => {
    const { activities, refused } = translate(type, data);

    expect(refused).toEqual([]);
    expect(activities).toMatchObject([
      {
        kind: 'incident',
        verb,
        actor: 'hash of PUSER',
        objects: [{ key: 'pagerduty:PINC', qualifier: 'subject' }],
      },
    ]);
  });

  it('says the priority that it came to have, and none where it was taken away', () => {
    const to = (priority: unknown) =>
      translate('incident.priority_updated', { ...INCIDENT, priority })
        .activities[0].attributes;
    expect(to({ id: 'PPRI', summary: 'P1' })).toEqual({ to: 'P1' });
    expect(to(null)).toEqual({});
  });

  it('of a custom field named environment says where the incident is', () => {
    const { objects } = translate('incident.custom_field_values.updated', {
      ...NAMED,
      custom_fields: [
        { name: 'squad', value: null },
        { name: 'Environment', value: 'production' },
      ],
    });
    expect(objects[0].attributes).toEqual({ environment: 'production' });
  });

  it.each(['created', 'updated', 'deleted'])(
    'service.%s tells of the service and of no incident',
    word => {
      const { activities } = translate(`service.${word}`, {
        id: 'PSRV',
        type: 'service',
        name: 'Checkout',
      });
      expect(activities.map(({ kind, verb }) => [kind, verb])).toEqual([
        ['x:service', word],
      ]);
    },
  );

  it.each([
    ['pagey.ping', {}, 'carries no fact'],
    ['incident.annotated', INCIDENT, 'notes on incidents are not kept'],
    ['alert.triggered', {}, 'no type that PagerDuty documents'],
    ['incident.responder.added', { user: {} }, 'names no incident'],
  ])('%s with %j is refused with a reason', (type, data, reason) => {
    const { activities, objects, refused } = translate(type, data);
    expect([activities, objects]).toEqual([[], []]);
    expect(refused[0].reason).toContain(reason);
  });
});
