import { change, history, wrapped } from '../__testUtils__/issueBodies';
import { STORY } from '../__testUtils__/payloads';
import { storyOf, tell } from '../__testUtils__/tell';
import { AT, number, PAY } from '../__testUtils__/jiraNames';

describe('an issue of backfill', () => {
  it('tells its whole story from its changelog', () => {
    const told = tell({ ...STORY });
    expect(storyOf(told).filter(line => !line.startsWith('published'))).toEqual(
      [
        'created 2024-05-01T08:00:00.000Z {"status":"To Do","category":"to-do"}',
        'moved 2024-05-02T08:15:30.250Z {"from":"To Do","to":"In Progress","category":"in-progress"}',
        'assigned 2024-05-02T08:15:30.250Z {"to":"hash of grace-account-2"}',
        'blocked 2024-05-03T08:00:00.000Z {"reason":"Impediment"}',
        'unblocked 2024-05-04T08:00:00.000Z {}',
        'closed 2024-05-06T16:00:00.000Z {"resolution":"abandoned","originalResolution":"Won\'t Do","status":"Done"}',
        'moved 2024-05-06T16:00:00.000Z {"from":"In Progress","to":"Done","category":"done"}',
        'reopened 2024-05-07T09:00:00.000Z {"originalResolution":"Won\'t Do","status":"In Progress","bot":true}',
        'moved 2024-05-07T09:00:00.000Z {"from":"Done","to":"In Progress","category":"in-progress","bot":true}',
      ],
    );
  });

  it('is told as it was seen, with what it states of others', () => {
    const { objects } = tell(STORY);
    expect(objects.find(({ key }) => key === `${PAY}1`)).toEqual({
      key: `${PAY}1`,
      kind: 'work-item',
      observedAt: Date.UTC(2024, 4, 7, 9),
      title: 'Pay by card, part PAY-1',
      type: 'feature',
      originalType: 'Story',
      originalStatus: 'In Progress',
      url: 'https://acme.atlassian.net/browse/PAY-1',
      attributes: {
        key: 'PAY-1',
        labels: ['cards'],
        components: ['Checkout'],
        team: 'Payments',
        priority: 'High',
        sprints: ['Sprint 31'],
        storyPoints: 5,
        assignee: 'hash of grace-account-2',
      },
      links: [
        number(1001),
        { to: `${PAY}9`, relation: 'child-of', evidence: 'parent' },
        {
          to: 'jira:acme.atlassian.net/OPS-4',
          relation: 'blocked-by',
          evidence: 'is blocked by',
        },
        { to: `${PAY}5`, relation: 'x:blocks', evidence: 'blocks' },
        { to: `${PAY}6`, relation: 'duplicates', evidence: 'duplicates' },
        { to: `${PAY}7`, relation: 'x:is-cloned-by', evidence: 'is cloned by' },
        {
          to: 'jira:acme.atlassian.net/sprints/31',
          relation: 'x:in-sprint',
          evidence: 'Sprint 31',
        },
      ],
      selectors: [
        { annotation: 'jira/project-key', value: 'PAY' },
        { annotation: 'jira/component', value: 'Checkout' },
      ],
    });
  });

  it('leaves it to other issues to tell of themselves', () => {
    const links = tell(STORY).objects.flatMap(({ key, links: of = [] }) =>
      key === `${PAY}1`
        ? []
        : of.map(({ to, relation }) => `${key} ${relation} ${to}`),
    );
    expect(links).toEqual([
      `jira:acme.atlassian.net/versions/70 contains ${PAY}1`,
    ]);
  });

  it('takes back what the changelog says was taken away', () => {
    const { objects } = tell(
      wrapped({
        key: 'PAY-3',
        updated: AT,
        fields: { fixVersions: [{ id: '71', name: '2.1' }] },
        histories: [
          history('1', '2024-05-06T09:00:00.000+0000', [
            change(
              'Link',
              ['OPS-4', 'This issue is blocked by OPS-4'],
              [null, null],
            ),
            change('Sprint', ['7, 8', 'Sprint 7, Sprint 8'], ['9', 'Sprint 9']),
            change('Epic Link', ['1009', 'PAY-9'], ['1010', 'PAY-10']),
            change('Fix Version', ['70', '2.0'], [null, null]),
          ]),
        ],
      }),
    );
    const gone = { confidence: 0, evidence: 'taken away' };
    const at = Date.UTC(2024, 4, 6, 9);
    const link = { to: `${PAY}3`, relation: 'contains' };
    expect(objects).toMatchObject([
      {
        key: `${PAY}3`,
        links: [
          number(1003),
          {
            to: 'jira:acme.atlassian.net/OPS-4',
            relation: 'blocked-by',
            ...gone,
          },
          { to: 'jira:acme.atlassian.net/sprints/7', ...gone },
          { to: 'jira:acme.atlassian.net/sprints/8', ...gone },
          { to: `${PAY}9`, relation: 'child-of', ...gone },
        ],
      },
      {
        key: 'jira:acme.atlassian.net/versions/70',
        observedAt: at,
        links: [{ ...link, confidence: 0 }],
      },
      {
        key: 'jira:acme.atlassian.net/versions/71',
        observedAt: Date.UTC(2024, 4, 1, 8),
        links: [link],
      },
    ]);
  });

  it('of a renamed project keeps the key by which it is selected', () => {
    const { objects, activities } = tell(
      wrapped(
        {
          key: 'CASH-3',
          updated: AT,
          fields: { parent: { key: 'CASH-9' } },
        },
        { renamed: { from: 'CASH', to: 'PAY' } },
      ),
    );
    expect(activities[0].objects[0].key).toBe(`${PAY}3`);
    expect(objects[0]).toMatchObject({
      key: `${PAY}3`,
      url: 'https://acme.atlassian.net/browse/CASH-3',
      attributes: { key: 'PAY-3', formerKeys: ['CASH-3'] },
      links: [number(4003), { to: `${PAY}9` }],
    });
    expect(objects[0].selectors).toContainEqual({
      annotation: 'jira/project-key',
      value: 'PAY',
    });
  });

  it('reads sprints and epics as Server writes them', () => {
    const { objects } = tell(
      wrapped(
        {
          key: 'PAY-3',
          updated: AT,
          fields: {
            customfield_1: [
              'com.atlassian.greenhopper.service.sprint.Sprint@1f[id=4,rapidViewId=2,state=CLOSED,name=Cards, part 2,goal=,startDate=2019-05-23T14:02:10.170Z,endDate=<null>,completeDate=<null>,sequence=4]',
            ],
            customfield_2: 'PAY-9',
          },
        },
        { custom: { sprint: 'customfield_1', epic: 'customfield_2' } },
      ),
    );
    expect(objects[0]).toMatchObject({
      attributes: { sprints: ['Cards, part 2'] },
      links: [
        number(1003),
        { to: `${PAY}9`, relation: 'child-of', evidence: 'Epic Link' },
        { to: 'jira:acme.atlassian.net/sprints/4', relation: 'x:in-sprint' },
      ],
    });
  });

  it('keeps other changes where it is asked to, as a kind that no figure reads', () => {
    const payload = wrapped({
      key: 'PAY-3',
      updated: AT,
      histories: [
        history('1', AT, [
          change('priority', ['3', 'Low'], ['2', 'High']),
          change('summary', [null, 'Ada has a problem'], [null, 'A problem']),
        ]),
      ],
    });
    expect(tell(payload).activities).toHaveLength(1);
    expect(
      tell(payload, { otherChanges: true })
        .activities.slice(1)
        .map(({ kind, verb, attributes }) => [kind, verb, attributes]),
    ).toEqual([
      [
        'x:jira-change',
        'changed',
        {
          field: 'priority',
          fieldId: 'priority',
          from: 'Low',
          to: 'High',
          fromId: '3',
          toId: '2',
        },
      ],
      ['x:jira-change', 'changed', { field: 'summary', fieldId: 'summary' }],
    ]);
  });

  it('refuses a part by itself, and nothing else', () => {
    const told = tell(
      wrapped({
        key: 'PAY-3',
        updated: AT,
        fields: { components: 'Checkout' },
        histories: [{ id: '1', created: 'yesterday', items: [] }],
      }),
    );
    expect(told.refused.map(({ reason }) => reason)).toEqual([
      "'histories.created' is no instant",
      "'issue.fields.components' is a text, not a list",
    ]);
    expect(told.objects).toHaveLength(1);
  });
});
