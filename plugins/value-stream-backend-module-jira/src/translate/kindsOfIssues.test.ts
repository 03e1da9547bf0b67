import { change, history, wrapped } from '../__testUtils__/issueBodies';
import { REQUEST } from '../__testUtils__/payloads';
import { tell } from '../__testUtils__/tell';
import { AT, PAY } from '../__testUtils__/jiraNames';

describe('an issue of backfill', () => {
  it('is a request in a Service Management project, with its approvals', () => {
    const told = tell(REQUEST);
    expect(
      told.activities.map(({ kind, verb }) => `${kind} ${verb}`).sort(),
    ).toEqual([
      'approval granted',
      'approval requested',
      'approval requested',
      'request closed',
      'request created',
      'request moved',
    ]);
    expect(
      told.objects.find(({ key }) => key.endsWith('/approvals/11')),
    ).toMatchObject({
      attributes: { numbers: ['HELP-3', 'PAY-1'] },
      links: [{ to: 'jira:acme.atlassian.net/HELP-3', relation: 'approves' }],
    });
    expect(
      tell(REQUEST, { requests: { serviceProjects: false } }).activities[0]
        .kind,
    ).toBe('work-item');
  });

  it('as a request keeps verbs that requests do not have as foreign ones', () => {
    const { activities } = tell(
      wrapped({
        key: 'HELP-4',
        updated: AT,
        fields: { project: { projectTypeKey: 'service_desk' } },
        histories: [
          history('1', AT, [
            change('assignee', [null, null], ['grace-account-2', 'Grace']),
          ]),
        ],
      }),
    );
    expect(activities.map(({ kind, verb }) => `${kind} ${verb}`)).toEqual([
      'request created',
      'request x:assigned',
    ]);
  });

  it('is an incident as well where its type or a label says so', () => {
    const { activities } = tell(
      wrapped({
        key: 'PAY-3',
        updated: AT,
        fields: { issuetype: { name: '[System] Incident' } },
        histories: [
          history('1', AT, [change('resolution', [null, null], ['1', 'Done'])]),
        ],
      }),
    );
    expect(
      activities.map(({ kind, verb, objects }) => [kind, verb, objects[0].key]),
    ).toEqual([
      ['work-item', 'created', `${PAY}3`],
      ['work-item', 'closed', `${PAY}3`],
      ['incident', 'detected', `${PAY}3/incident`],
      ['incident', 'resolved', `${PAY}3/incident`],
    ]);
  });

  it.each([
    ['Done', 'done'],
    ['Fixed', 'done'],
    ['Won’t Fix', 'abandoned'],
    ['Cannot Reproduce', 'abandoned'],
    ['Declined', 'abandoned'],
    ['Duplicate', 'duplicate'],
    ['erledigt', 'done'],
    ['Verworfen', 'abandoned'],
  ])('closed as %s is %s', (resolution, expected) => {
    const { activities } = tell(
      wrapped({
        key: 'PAY-3',
        updated: AT,
        histories: [
          history('1', AT, [
            change('resolution', [null, null], ['1', resolution]),
          ]),
        ],
      }),
      { resolutions: { verworfen: 'abandoned' } },
    );
    expect(activities[1].attributes.resolution).toBe(expected);
  });

  it('calls statuses as they are called now', () => {
    const { activities } = tell(
      wrapped({
        key: 'PAY-3',
        updated: AT,
        histories: [
          history('1', AT, [
            change('status', ['1', 'Open (old)'], ['99', 'Deleted since']),
          ]),
        ],
      }),
    );
    expect(activities.map(({ attributes }) => attributes)).toEqual([
      { status: 'To Do', category: 'to-do' },
      { from: 'To Do', to: 'Deleted since' },
    ]);
  });

  it('is of the type that a configured field says, else of its issue type', () => {
    const typeOf = (value: unknown) =>
      tell(
        wrapped({
          key: 'PAY-2',
          updated: AT,
          fields: { customfield_10077: value },
          histories: [
            history('1', AT, [
              {
                ...change('Kind', [null, null], ['9', 'Upkeep']),
                fieldId: 'customfield_10077',
              },
            ]),
          ],
        }),
        {
          fields: { type: 'customfield_10077' },
          types: { Upkeep: 'debt' },
        },
      );
    const { objects, activities } = typeOf({ id: '9', value: 'Upkeep' });
    expect(objects[0]).toMatchObject({ type: 'debt', originalType: 'Story' });
    expect(activities[1]).toMatchObject({
      verb: 'typed',
      attributes: { to: 'Upkeep' },
    });
    expect(typeOf(null).objects[0]).toMatchObject({ type: 'feature' });
  });
});
