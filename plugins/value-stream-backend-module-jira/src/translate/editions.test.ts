import { change, issue, issueUpdated } from '../__testUtils__/issueBodies';
import { tell } from '../__testUtils__/tell';

describe('a webhook of Jira', () => {
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
});
