import { ConnectorPayload } from '@value-stream/backstage-plugin-value-stream-node';
import { change, issue, issueUpdated } from '../__testUtils__/issueBodies';
import {
  CREATED,
  DELETED,
  LINKED,
  SPRINT,
  STORY,
  WORK_BEGUN,
} from '../__testUtils__/payloads';
import { storyOf, tell } from '../__testUtils__/tell';
import { HOST } from '../__testUtils__/jiraNames';

describe('a webhook of Jira', () => {
  it('tells a change as backfill does', () => {
    const options = { fields: { team: 'customfield_10001' } };
    const webhook = tell(WORK_BEGUN, options, 'webhook').activities;
    const backfill = tell(STORY, options).activities;
    for (const activity of webhook) {
      expect(backfill).toContainEqual(activity);
    }
    expect(webhook.map(({ verb }) => verb)).toEqual(['moved', 'assigned']);
  });

  it('leaves the category of a status out that it does not know', () => {
    const { activities } = tell(
      issueUpdated(
        { key: 'PAY-1', updated: '2024-05-02T08:00:00.000+0000' },
        { id: '9', items: [change('status', ['1', 'To Do'], ['8', 'Review'])] },
      ),
    );
    expect(activities[0].attributes).toEqual({ from: 'To Do', to: 'Review' });
  });

  it('tells that one issue blocks another, and that it does no longer, by their numbers', () => {
    const told = (payload: ConnectorPayload) =>
      tell(payload, {}, 'webhook').objects.map(({ key, links }) => [
        key,
        links![0].relation,
        links![0].to,
        links![0].confidence ?? 1,
      ]);
    expect(told(LINKED)).toEqual([
      [`${HOST}/issues/1002`, 'x:blocks', `${HOST}/issues/2004`, 1],
      [`${HOST}/issues/2004`, 'blocked-by', `${HOST}/issues/1002`, 1],
    ]);
    expect(told({ ...LINKED, type: 'issuelink_deleted' })).toEqual([
      [`${HOST}/issues/1002`, 'x:blocks', `${HOST}/issues/2004`, 0],
      [`${HOST}/issues/2004`, 'blocked-by', `${HOST}/issues/1002`, 0],
    ]);
  });

  it('takes only an explicit deletion as one', () => {
    expect(storyOf(tell(DELETED))).toEqual([
      'removed 2024-05-12T08:00:00.000Z {}',
    ]);
    expect(storyOf(tell(CREATED))).toEqual([
      'created 2024-05-01T08:00:00.000Z {"status":"To Do","category":"to-do"}',
    ]);
  });

  it('tells of a version though it names its project by number only', () => {
    const delivered = (event: string, version: object) =>
      tell(
        {
          type: event,
          body: {
            timestamp: 1_716_163_200_000,
            webhookEvent: event,
            version: { id: '70', name: '2.0', projectId: 7, ...version },
          },
        },
        {},
        'webhook',
      );
    expect(delivered('jira:version_created', { released: false })).toEqual({
      activities: [],
      objects: [
        {
          key: `${HOST}/versions/70`,
          kind: 'release',
          observedAt: 1_716_163_200_000,
          title: '2.0',
          attributes: { released: false },
        },
      ],
      refused: [],
    });
    // Without a release date it is released when that is told.
    expect(
      storyOf(delivered('jira:version_released', { released: true })),
    ).toEqual(['published 2024-05-20T00:00:00.000Z {}']);
    expect(
      storyOf(
        delivered('jira:version_released', {
          released: true,
          releaseDate: '2024-05-17',
        }),
      ),
    ).toEqual(['published 2024-05-17T00:00:00.000Z {}']);
    expect(storyOf(delivered('jira:version_deleted', {}))).toEqual([
      'removed 2024-05-20T00:00:00.000Z {}',
    ]);
  });

  it('tells a sprint that was started and completed', () => {
    expect(storyOf(tell(SPRINT))).toEqual([
      'started 2024-05-01T08:00:00.000Z {}',
      'completed 2024-05-12T08:00:00.000Z {}',
    ]);
  });

  it.each([
    ['comment_created', {}, 'comments are never read'],
    ['worklog_updated', {}, 'logged work is never read'],
    [
      'issuelink_created',
      { issueLink: { sourceIssueId: 1, destinationIssueId: 2 } },
      "'issueLink.issueLinkType' is missing",
    ],
    [
      'jira:version_released',
      { timestamp: 1_714_550_400_500, version: { projectId: 7 } },
      "'version.id' is missing",
    ],
    [
      'jira:issue_updated',
      {
        issue: issue({ key: 'PAY-1', updated: '2024-05-02T08:00:00.000+0000' }),
        comment: { body: 'secret' },
      },
      'comments are never read',
    ],
    [
      'jira:issue_updated',
      { changelog: { id: '1', items: [] } },
      'the update says that nothing changed',
    ],
    ['jira:issue_created', { issue: 7 }, "'issue' is a number, not an object"],
  ])('%s with %j is refused: %s', (type, body, reason) => {
    expect(tell({ type, body })).toEqual({
      activities: [],
      objects: [],
      refused: [{ reason }],
    });
  });
});
