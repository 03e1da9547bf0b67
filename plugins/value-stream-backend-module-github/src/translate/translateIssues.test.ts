import {
  issue,
  issueEvent,
  merged,
  REPOSITORY,
} from '../__testUtils__/invented';
import { RECEIVED_AT, told, translateOne } from '../__testUtils__/translateOne';

describe('issues of GitHub', () => {
  it('become work items with type, priority and sprint by labels and milestone', () => {
    const { objects } = translateOne('api.issue', { issue: issue(12) });
    expect(objects).toEqual([
      {
        key: 'github:github.com/acme/api#12',
        kind: 'work-item',
        observedAt: Date.UTC(2024, 2, 2, 10),
        title: 'Prices of order 12 are rounded twice',
        url: 'https://github.com/acme/api/issues/12',
        type: 'defect',
        originalType: 'kind/bug',
        originalStatus: 'open',
        attributes: {
          key: 'acme/api#12',
          repository: 'github.com/acme/api',
          labels: ['kind/bug', 'priority: high'],
          components: [],
          priority: 'high',
          team: null,
          sprints: ['Spring'],
        },
        selectors: [
          { annotation: 'github.com/project-slug', value: 'acme/api' },
          {
            annotation: 'backstage.io/source-location',
            value: 'https://github.com/acme/api',
          },
        ],
      },
    ]);
  });

  it.each([
    [
      'an exact issue type goes before labels',
      { type: { name: 'Feature' } },
      'feature',
      'Feature',
    ],
    [
      'a label of DevLake’s convention',
      { labels: [{ name: 'type/bug' }] },
      'defect',
      'type/bug',
    ],
    [
      'a plain label',
      { labels: [{ name: 'Enhancement' }] },
      'feature',
      'Enhancement',
    ],
    ['debt', { labels: ['tech-debt'] }, 'debt', 'tech-debt'],
    [
      'what is not known stays unclassified',
      { labels: [{ name: 'question' }] },
      undefined,
      undefined,
    ],
    [
      'an unknown issue type is kept beside',
      { type: { name: 'Idea' }, labels: [] },
      undefined,
      'Idea',
    ],
  ])('are typed: %s', (_, more, type, originalType) => {
    const { objects } = translateOne('api.issue', { issue: issue(12, more) });
    expect(objects[0].type).toBe(type);
    expect(objects[0].originalType).toBe(originalType);
  });

  it.each([
    ['completed', 'done'],
    ['not_planned', 'abandoned'],
    ['duplicate', 'duplicate'],
    [null, 'done'],
  ])('closed as %s end as %s', (reason, resolution) => {
    const { activities } = translateOne('issues.closed', {
      issue: issue(12, {
        state: 'closed',
        state_reason: reason,
        closed_at: '2024-03-02T10:00:00Z',
      }),
    });
    expect(activities).toEqual([
      {
        identity: '["github:github.com/acme/api#12","closed",1709373600000]',
        revision: 3_418_747_201,
        kind: 'work-item',
        verb: 'closed',
        occurredAt: 1_709_373_600_000,
        actor: 'hash of bo-hansen',
        objects: [
          { key: 'github:github.com/acme/api#12', qualifier: 'subject' },
        ],
        attributes: { resolution, status: 'closed' },
      },
    ]);
  });

  it('closed before, and again, keep the reason of each closing', () => {
    const now = issue(12, {
      state: 'closed',
      state_reason: 'completed',
      closed_at: '2024-03-02T10:00:00Z',
    });
    const closedAt = (created_at: string, state_reason: string | null) =>
      translateOne('api.issue_event', {
        issue_event: issueEvent(1, 'closed', {
          created_at,
          state_reason,
          issue: now,
        }),
      }).activities[0].attributes.resolution;
    expect(closedAt('2024-03-01T10:00:00Z', 'not_planned')).toBe('abandoned');
    expect(closedAt('2024-03-01T11:00:00Z', null)).toBe('done');
    expect(closedAt('2024-03-02T10:00:00Z', null)).toBe('done');
  });

  it('move by status labels, are blocked and typed by others', () => {
    const labelled = (name: string, action = 'labeled') =>
      translateOne(`issues.${action}`, {
        issue: issue(12),
        label: { name },
      }).activities.map(({ verb, attributes }) => [verb, attributes]);
    expect(labelled('status: In progress')).toEqual([
      ['moved', { to: 'In progress', category: 'in-progress' }],
    ]);
    expect(labelled('blocked')).toEqual([['blocked', { reason: 'blocked' }]]);
    expect(labelled('blocked', 'unlabeled')).toEqual([
      ['unblocked', { reason: 'blocked' }],
    ]);
    expect(labelled('bug')).toEqual([['typed', { to: 'bug' }]]);
    expect(labelled('good first issue')).toEqual([]);
  });

  it('move between columns of projects of the first kind', () => {
    const { activities } = translateOne('api.issue_event', {
      issue_event: issueEvent(1, 'moved_columns_in_project', {
        project_card: {
          column_name: 'Done',
          previous_column_name: 'In review',
        },
      }),
    });
    expect(activities[0]).toMatchObject({
      verb: 'moved',
      attributes: { from: 'In review', to: 'Done', category: 'done' },
    });
  });

  it('marked as incidents are incidents too, detected, resolved and reopened', () => {
    const incident = (more: object) =>
      issue(15, {
        labels: [{ name: 'incident' }, { name: 'severity/1' }],
        ...more,
      });
    const opened = translateOne('api.issue', { issue: incident({}) });
    expect(opened.objects[1]).toMatchObject({
      key: 'github:github.com/acme/api#15/incident',
      kind: 'incident',
      attributes: { severity: '1' },
      links: [{ to: 'github:github.com/acme/api#15', relation: 'originates' }],
    });
    expect(told(opened)).toEqual([
      'detected #15/incident 2024-03-01T09:00:00Z',
      'created #15 2024-03-01T09:00:00Z',
    ]);
    const closed = { state: 'closed', closed_at: '2024-03-02T10:00:00Z' };
    expect(
      told(translateOne('issues.closed', { issue: incident(closed) })),
    ).toEqual([
      'detected #15/incident 2024-03-01T09:00:00Z',
      'closed #15 2024-03-02T10:00:00Z',
      'resolved #15/incident 2024-03-02T10:00:00Z',
    ]);
    expect(
      told(translateOne('issues.reopened', { issue: incident({}) })),
    ).toContain('reopened #15/incident 2024-03-02T10:00:00Z');
  });

  it('that are deleted are removed when that is told', () => {
    const translation = translateOne('issues.deleted', { issue: issue(12) });
    expect(told(translation)).toEqual([
      `removed #12 ${new Date(RECEIVED_AT).toISOString().replace('.000', '')}`,
    ]);
  });

  it('that are transferred are removed here and keep their key there', () => {
    const { activities, objects } = translateOne('issues.transferred', {
      issue: issue(12),
      changes: {
        new_issue: issue(3),
        new_repository: { full_name: 'acme/web' },
      },
    });
    expect(activities.map(({ verb }) => verb)).toEqual(['removed']);
    expect(objects.at(-1)).toMatchObject({
      key: 'github:github.com/acme/web#3',
      attributes: { formerKeys: ['github:github.com/acme/api#12'] },
      links: [{ to: 'github:github.com/acme/api#12', relation: 'x:same-as' }],
    });
    const opened = translateOne('issues.opened', {
      repository: { ...REPOSITORY, full_name: 'acme/web' },
      issue: issue(3),
      changes: {
        old_issue: { number: 12 },
        old_repository: { full_name: 'acme/api' },
      },
    });
    expect(opened.objects.at(-1)).toEqual(objects.at(-1));
  });

  it('are not pull requests, which GitHub lists among them', () => {
    const { refused } = translateOne('api.issue', {
      issue: merged(13, { pull_request: {} }),
    });
    expect(refused[0].reason).toContain('pull request');
  });

  it('keep the name that selects a renamed repository', () => {
    const { objects } = translateOne(
      'issues.opened',
      {
        issue: issue(12),
        repository: { ...REPOSITORY, full_name: 'Acme/Core' },
      },
      { renamed: { 'acme/core': 'acme/api' } },
    );
    expect(objects[0].key).toBe('github:github.com/acme/api#12');
  });

  it('live on the host of the source', () => {
    const { objects } = translateOne(
      'issues.opened',
      { issue: issue(12) },
      {},
      'GitHub.Acme.Example',
    );
    expect(objects[0].key).toBe('github:github.acme.example/acme/api#12');
    expect(objects[0].selectors![1].value).toBe(
      'https://github.acme.example/acme/api',
    );
  });
});
