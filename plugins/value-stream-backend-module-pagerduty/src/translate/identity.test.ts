import {
  TranslateContext,
  Translation,
} from '@value-stream/backstage-plugin-value-stream-node';
import { translatePagerDuty } from './translatePagerDuty';

const context: TranslateContext<any> = {
  source: { id: 'pd', connector: 'pagerduty' },
  options: {},
  origin: 'webhook',
  receivedAt: 0,
  hashActor: String,
};
const CREATED = '2024-03-04T10:00:00Z';

function event(type: string, at: string): Translation {
  return translatePagerDuty(
    {
      type: 'webhook.v3',
      body: {
        event: {
          id: '01DEN4HPBQAAAG05V5QQYBRZMF',
          event_type: `incident.${type}`,
          resource_type: 'incident',
          occurred_at: at,
          agent: { id: 'PUSER', type: 'user_reference' },
          data: { id: 'PINC', type: 'incident', created_at: CREATED },
        },
      },
    },
    context,
  );
}

function logged(type: string, at: string): Translation {
  return translatePagerDuty(
    {
      type: 'incident',
      body: {
        incident: { id: 'PINC', type: 'incident', created_at: CREATED },
        log_entries: [
          {
            id: 'R01',
            type: `${type}_log_entry`,
            created_at: at,
            agent: { id: 'PUSER', type: 'user_reference' },
          },
        ],
      },
    },
    context,
  );
}

const identitiesOf = ({ activities }: Translation, verb: string) =>
  activities
    .filter(activity => activity.verb === verb)
    .map(({ identity }) => identity);

describe('a change told by a webhook and by the log', () => {
  it.each([
    ['acknowledged', 'acknowledge', 'acknowledged'],
    ['unacknowledged', 'unacknowledge', 'x:unacknowledged'],
    ['escalated', 'escalate', 'escalated'],
    ['reassigned', 'assign', 'x:reassigned'],
    ['delegated', 'delegate', 'x:delegated'],
    ['priority_updated', 'priority_change', 'x:priority-changed'],
    ['resolved', 'resolve', 'resolved'],
    ['reopened', 'reopen', 'reopened'],
  ])('%s is one where both say the same second', (type, entry, verb) => {
    const told = event(type, '2024-03-04T10:02:10.999Z');

    expect(identitiesOf(told, verb)).toHaveLength(1);
    expect(identitiesOf(logged(entry, '2024-03-04T10:02:10Z'), verb)).toEqual(
      identitiesOf(told, verb),
    );
    expect(
      identitiesOf(logged(entry, '2024-03-04T10:02:11Z'), verb),
    ).not.toEqual(identitiesOf(told, verb));
  });

  it('is one where the incident was detected, whatever the dates', () => {
    expect(
      identitiesOf(logged('trigger', '2024-03-04T10:00:05Z'), 'detected'),
    ).toEqual(
      identitiesOf(event('triggered', '2024-03-04T10:00:01.3Z'), 'detected'),
    );
  });
});
