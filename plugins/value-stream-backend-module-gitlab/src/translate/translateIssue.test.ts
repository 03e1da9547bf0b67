import { INCIDENT, ISSUE } from '../__testUtils__/recordedIssues';
import { storyOf, translateOne } from '../__testUtils__/translateOne';

const KEY = 'gitlab:gitlab.example.com/shop/api#1';
const told = (change: object = {}, options: object = {}) =>
  translateOne('issue', { ...ISSUE, ...change }, options);

describe('an issue with its events', () => {
  it('moves over the columns of its board, and not while it is closed', () => {
    expect(storyOf(told(), 'work-item', 'from', 'to', 'category')).toEqual([
      ['2024-03-01T09:00:00Z', 'created', undefined, undefined, 'to-do'],
      [
        '2024-03-01T09:30:00Z',
        'x:milestone-added',
        undefined,
        undefined,
        undefined,
      ],
      [
        '2024-03-02T08:00:00Z',
        'moved',
        'opened',
        'workflow::doing',
        'in-progress',
      ],
      ['2024-03-02T12:00:00Z', 'blocked', undefined, undefined, undefined],
      ['2024-03-03T12:00:00Z', 'unblocked', undefined, undefined, undefined],
      [
        '2024-03-04T08:00:00Z',
        'moved',
        'workflow::doing',
        'workflow::review',
        'in-progress',
      ],
      ['2024-03-05T10:00:00Z', 'closed', undefined, undefined, 'done'],
      ['2024-03-06T10:00:00Z', 'reopened', undefined, undefined, 'in-progress'],
      [
        '2024-03-07T08:00:00Z',
        'moved',
        'workflow::review',
        'workflow::done',
        'in-progress',
      ],
      ['2024-03-08T15:00:01Z', 'closed', undefined, undefined, 'done'],
    ]);
  });

  it('has the categories that configuration gives to columns', () => {
    const moves = storyOf(
      told(
        {},
        {
          statusLabels: [
            { label: 'workflow::doing', category: 'to-do' },
            { label: 'Workflow::Done', category: 'done' },
          ],
        },
      ),
      'work-item',
      'to',
      'category',
    ).filter(([, verb]) => verb === 'moved');
    expect(moves).toEqual([
      ['2024-03-02T08:00:00Z', 'moved', 'workflow::doing', 'to-do'],
      ['2024-03-04T08:00:00Z', 'moved', 'opened', 'to-do'],
      ['2024-03-07T08:00:00Z', 'moved', 'workflow::done', 'done'],
    ]);
  });

  it('keeps labels, type, milestone and what it is part of and blocked by', () => {
    const { objects } = told();
    expect(objects[0]).toMatchObject({
      key: KEY,
      type: 'feature',
      originalType: 'issue',
      originalStatus: 'closed',
      attributes: {
        key: 'shop/api#1',
        repository: 'gitlab.example.com/shop/api',
        priority: '2',
        milestone: '1.4',
      },
      selectors: [
        { annotation: 'gitlab.com/project-slug', value: 'shop/api' },
        { annotation: 'gitlab.com/project-id', value: '42' },
        {
          annotation: 'backstage.io/source-location',
          value: 'https://gitlab.example.com/shop/api',
        },
      ],
    });
    expect(objects.flatMap(({ links }) => links ?? [])).toMatchObject([
      { to: 'gitlab:gitlab.example.com/issues/1001', relation: 'x:same-as' },
      { to: 'gitlab:gitlab.example.com/shop/ledger#9', relation: 'blocked-by' },
      { to: 'gitlab:gitlab.example.com/shop&3', relation: 'child-of' },
    ]);
  });

  it('is closed when it says so where its events cannot be read', () => {
    const story = storyOf(
      told({ state_events: undefined, label_events: undefined }),
      'work-item',
      'status',
    );
    expect(story.map(([at, verb, status]) => [at, verb, status])).toEqual([
      ['2024-03-01T09:00:00Z', 'created', 'workflow::done'],
      ['2024-03-01T09:30:00Z', 'x:milestone-added', undefined],
      ['2024-03-08T15:00:01Z', 'closed', 'closed'],
    ]);
  });

  it.each([
    [{ labels: ['wontfix'] }, 'abandoned'],
    [
      {
        labels: [],
        _links: {
          closed_as_duplicate_of:
            'https://gitlab.example.com/api/v4/projects/42/issues/8',
        },
      },
      'duplicate',
    ],
    [{ labels: [] }, 'done'],
  ])('closed with %j is %s', (change, resolution) => {
    const { activities } = told({
      issue: { ...ISSUE.issue, ...change },
      state_events: [],
      label_events: [],
    });
    expect(
      activities.find(({ verb }) => verb === 'closed')?.attributes.resolution,
    ).toBe(resolution);
  });

  it('leaves the title of a confidential one in GitLab', () => {
    const { objects } = told({ issue: { ...ISSUE.issue, confidential: true } });
    expect(objects[0].title).toBeUndefined();
  });

  it('is removed where it lives on in another project', () => {
    const { activities, objects } = told({
      issue: { ...ISSUE.issue, moved_to_id: 77 },
    });
    expect(activities.at(-1)).toMatchObject({ verb: 'removed' });
    const number = 'gitlab:gitlab.example.com/issues/77';
    const { key } = objects[0];
    expect(objects.find(object => object.key === number)?.links).toMatchObject([
      { to: key, relation: 'x:same-as' },
    ]);
    const there = told({ issue: { ...ISSUE.issue, id: 77 } });
    expect(there.objects[0].links).toMatchObject([
      { to: number, relation: 'x:same-as' },
    ]);
  });
});

describe('an incident', () => {
  it('is a defect and an incident', () => {
    const translation = translateOne('issue', INCIDENT);
    expect(storyOf(translation, 'incident')).toEqual([
      ['2024-04-01T01:00:00Z', 'detected'],
      ['2024-04-01T01:10:00Z', 'acknowledged'],
      ['2024-04-01T03:00:00Z', 'resolved'],
    ]);
    expect(translation.objects).toMatchObject([
      { kind: 'work-item', type: 'defect' },
      {
        key: 'gitlab:gitlab.example.com/shop/api#2/incident',
        kind: 'incident',
        attributes: { severity: 'critical', priority: '1' },
        links: [
          {
            to: 'gitlab:gitlab.example.com/shop/api#2',
            relation: 'originates',
          },
        ],
      },
      { links: [] },
    ]);
    expect(translation.activities[0].attributes.bot).toBe(true);
  });

  it('may be marked by a label', () => {
    const kinds = translateOne(
      'issue',
      { ...ISSUE, issue: { ...ISSUE.issue, labels: ['Outage'] } },
      { incidentLabels: ['outage'] },
    ).objects.map(({ kind }) => kind);
    expect(kinds).toContain('incident');
  });
});
