import { ConnectorPayload } from '@value-stream/backstage-plugin-value-stream-node';
import {
  change,
  history,
  issue,
  issueUpdated,
  wrapped,
} from '../__testUtils__/issueBodies';
import {
  CREATED,
  DELETED,
  LINKED,
  MOVED_AWAY,
  SPRINT,
  STORY,
  WORK_BEGUN,
} from '../__testUtils__/payloads';
import { storyOf, tell } from '../__testUtils__/tell';

const HOST = 'jira:acme.atlassian.net';

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

  it('ends an issue under its old key when it is moved to another project', () => {
    const { activities, objects } = tell(MOVED_AWAY);
    expect(activities).toMatchObject([
      {
        verb: 'removed',
        objects: [
          { key: `${HOST}/PAY-8`, qualifier: 'subject' },
          { key: `${HOST}/OPS-8`, qualifier: 'moved-to' },
        ],
      },
    ]);
    expect(objects[0]).toMatchObject({
      key: `${HOST}/OPS-8`,
      attributes: { key: 'OPS-8', formerKeys: ['PAY-8'] },
    });
  });

  it('of an issue that moved says that it is what was told under its old key and its number', () => {
    expect(tell(MOVED_AWAY).objects[0].links).toEqual([
      {
        to: `${HOST}/issues/2008`,
        relation: 'x:same-as',
        evidence: 'the number of the issue in Jira',
      },
      {
        to: `${HOST}/PAY-8`,
        relation: 'x:same-as',
        evidence: 'the issue was PAY-8 before it moved',
      },
    ]);
  });

  it('tells an issue under any key with the same identities', () => {
    const moved = change('status', ['1', 'To Do'], ['3', 'In Progress']);
    const histories = [
      history('700', '2024-05-11T08:00:00.000+0000', [moved]),
      history('701', '2024-05-12T08:00:00.000+0000', [
        change('Key', [null, 'PAY-8'], [null, 'OPS-8']),
      ]),
    ];
    const updated = '2024-05-12T08:00:00.000+0000';
    // The issue keeps its number as it moves.
    const under = (key: string, upTo: number) => {
      const payload = wrapped({
        key,
        updated,
        histories: histories.slice(0, upTo),
      });
      (payload.body as any).issue.id = '1008';
      return tell(payload).activities.map(({ identity }) => identity);
    };
    const before = under('PAY-8', 1);
    expect(before).toEqual([
      `${HOST}/issues/1008:created`,
      `${HOST}/issues/1008/changelog/700:status`,
    ]);
    expect(under('OPS-8', 2)).toEqual([
      ...before,
      `${HOST}/issues/1008/changelog/701:Key`,
    ]);
  });

  it('takes back that an issue which came back is another', () => {
    const { activities, objects } = tell(
      issueUpdated(
        { key: 'PAY-8', updated: '2024-05-14T08:00:00.000+0000' },
        {
          id: '702',
          items: [
            change('Key', [null, 'PAY-8'], [null, 'OPS-8']),
            change('Key', [null, 'OPS-8'], [null, 'PAY-8']),
          ],
        },
      ),
    );
    expect(activities.map(({ objects: [{ key }] }) => key)).toEqual([
      `${HOST}/OPS-8`,
    ]);
    expect(objects.at(-1)).toEqual({
      key: `${HOST}/OPS-8`,
      kind: 'work-item',
      observedAt: Date.UTC(2024, 4, 14, 8),
      links: [
        {
          to: `${HOST}/PAY-8`,
          relation: 'x:same-as',
          confidence: 0,
          evidence: 'the issue is PAY-8 again',
        },
      ],
    });
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

  it('of Server names people by key, and machines by configuration', () => {
    const payload = issueUpdated(
      { key: 'PAY-1', updated: '2024-05-02T08:00:00.000+0000' },
      { id: '9', items: [change('issuetype', ['1', 'Task'], ['2', 'Bug'])] },
      { name: 'deploy-robot', key: 'JIRAUSER10100' },
    );
    expect(
      tell(payload, { bots: ['Deploy-Robot'] }).activities[0],
    ).toMatchObject({
      verb: 'typed',
      actor: 'hash of JIRAUSER10100',
      attributes: { from: 'Task', to: 'Bug', bot: true },
    });
  });

  it('of an old Server, with numbers for ids and without categories and types', () => {
    const { activities, objects, refused } = tell({
      type: 'jira:issue_updated',
      body: {
        user: { name: 'ann', key: 'ann' },
        issue: {
          id: 1,
          key: 'PAY-1',
          fields: {
            summary: 'Take cards',
            status: { id: 3, name: 'Open' },
            updated: '2012-05-01T10:00:00.000+0200',
          },
        },
        changelog: {
          id: 55,
          items: [
            {
              field: 'status',
              from: 1,
              fromString: 'New',
              to: 3,
              toString: 'Open',
            },
          ],
        },
      },
    });
    expect(refused).toEqual([]);
    expect(activities).toMatchObject([
      {
        verb: 'moved',
        occurredAt: Date.UTC(2012, 4, 1, 8),
        attributes: { from: 'New', to: 'Open' },
      },
    ]);
    expect(objects[0].originalStatus).toBe('Open');
  });

  it('of the newest Cloud, with documents in place of texts and null for what is empty', () => {
    const document = { type: 'doc', version: 1, content: [] };
    const { activities, objects, refused } = tell({
      type: 'jira:issue_updated',
      body: {
        user: null,
        issue: {
          id: '1',
          key: 'PAY-1',
          fields: {
            ...issue({
              key: 'PAY-1',
              updated: '2024-05-02T08:00:00.000+0000',
            }).fields,
            description: document,
            environment: document,
            customfield_1: document,
            labels: null,
            components: null,
            priority: null,
            fixVersions: null,
            issuelinks: null,
            assignee: null,
          },
        },
        changelog: {
          id: '56',
          items: [
            {
              field: 'description',
              fieldId: 'description',
              from: null,
              fromString: '',
              to: null,
              toString: 'x',
            },
          ],
        },
      },
    });
    expect([activities, refused]).toEqual([[], []]);
    expect(objects[0].attributes).toMatchObject({ labels: [], components: [] });
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
