import {
  deployment,
  deploymentStatus,
  issue,
  job,
  release,
  run,
  sha,
} from '../__testUtils__/invented';
import { told, translateOne } from '../__testUtils__/translateOne';

const pushed = (digit: string, more: object = {}) => ({
  id: sha(digit),
  message: 'Round once',
  timestamp: '2024-03-04T14:00:00+02:00',
  committer: { email: 'bo@home.example', username: 'bo-hansen' },
  added: ['b.ts'],
  modified: ['a.ts', 'b.ts'],
  removed: [],
  ...more,
});

describe('what GitHub tells after a merge', () => {
  it('pushes bring commits with paths, the head on the line of the default branch', () => {
    const { objects, activities } = translateOne('push', {
      ref: 'refs/heads/main',
      commits: [pushed('d'), pushed('e')],
      head_commit: pushed('e'),
    });
    expect(
      objects.map(({ attributes }) => [
        attributes!.paths,
        attributes!.firstParent,
      ]),
    ).toEqual([
      [['a.ts', 'b.ts'], undefined],
      [['a.ts', 'b.ts'], true],
    ]);
    expect(activities[0]).toMatchObject({
      identity: `git:github.com/acme/api@${sha('d')}:committed`,
      occurredAt: Date.UTC(2024, 2, 4, 12),
    });
  });

  it('a pushed tag says of which commit its release is; a deleted one removes it', () => {
    const tag = translateOne('push', {
      ref: 'refs/tags/v1',
      commits: [],
      head_commit: pushed('d'),
    });
    expect(tag.activities).toEqual([]);
    expect(tag.objects[0]).toMatchObject({
      key: 'git:github.com/acme/api#tag/v1',
      attributes: { tag: 'v1', revision: sha('d') },
    });
    const gone = translateOne('push', {
      ref: 'refs/tags/v1',
      before: sha('d'),
      deleted: true,
      commits: [],
      head_commit: null,
    });
    expect(gone.activities.map(({ verb }) => verb)).toEqual(['removed']);
  });

  it('runs are queued, started and finished with verdict, queue and run time', () => {
    const translation = translateOne('workflow_run.completed', {
      workflow_run: run(900),
    });
    expect(told(translation)).toEqual([
      'queued /900 2024-03-04T12:00:10Z',
      'started /900 2024-03-04T12:00:20Z',
      'finished /900 2024-03-04T12:06:20Z',
    ]);
    expect(translation.activities[2]).toMatchObject({
      attributes: { attempt: 1, verdict: 'passed' },
      objects: [
        { qualifier: 'subject' },
        { key: `git:github.com/acme/api@${sha('c')}`, qualifier: 'revision' },
      ],
    });
    expect(translation.objects[0].attributes).toMatchObject({
      queueMs: 10_000,
      runMs: 360_000,
      attempt: 1,
      event: 'push',
    });
  });

  it('an attempt that is made again begins with its own queue', () => {
    const again = run(900, {
      run_attempt: 2,
      run_started_at: '2024-03-05T12:00:00Z',
      updated_at: '2024-03-05T12:05:00Z',
      conclusion: 'timed_out',
    });
    const translation = translateOne('api.workflow_run', {
      workflow_run: again,
    });
    expect(told(translation)).toEqual([
      'queued /900 2024-03-04T12:00:10Z',
      'queued /900 2024-03-05T12:00:00Z',
      'started /900 2024-03-05T12:00:00Z',
      'finished /900 2024-03-05T12:05:00Z',
    ]);
    expect(translation.activities.at(-1)!.attributes).toEqual({
      attempt: 2,
      verdict: 'failed',
    });
  });

  it.each([
    ['queued', null, ['queued']],
    ['waiting', null, ['queued']],
    ['in_progress', null, ['queued', 'started']],
    ['completed', 'skipped', ['queued', 'started', 'finished']],
  ])('a job that is %s has come so far', (status, conclusion, verbs) => {
    const { activities, objects } = translateOne('workflow_job.x', {
      workflow_job: job(9_001, 900, { status, conclusion }),
    });
    expect(activities.map(({ verb }) => verb)).toEqual(verbs);
    expect(objects[0]).toMatchObject({
      key: 'github-actions:github.com/acme/api/900/jobs/9001',
      attributes: { parent: 'github-actions:github.com/acme/api/900' },
    });
  });

  it('a job says how long it waited for a machine', () => {
    const { objects } = translateOne('api.workflow_job', {
      workflow_job: job(9_001, 900),
    });
    expect(objects[0].attributes).toMatchObject({
      queueMs: 40_000,
      runMs: 240_000,
    });
  });

  it.each([
    ['success', 'succeeded'],
    ['failure', 'failed'],
    ['error', 'failed'],
    ['in_progress', 'started'],
    ['inactive', 'x:inactive'],
  ])('a deployment that is %s has %s', (state, verb) => {
    const { activities } = translateOne('deployment_status.created', {
      deployment: deployment(601),
      deployment_status: deploymentStatus(612, state),
    });
    expect(activities).toEqual([
      expect.objectContaining({
        verb,
        identity: `["github:github.com/acme/api/deployments/601","${verb}",612]`,
        attributes: {
          repository: 'github.com/acme/api',
          environment: 'production',
          service: 'github.com/acme/api',
          revision: sha('c'),
        },
      }),
    ]);
  });

  it('names of environments may name the service too', () => {
    const { activities } = translateOne(
      'deployment.created',
      { deployment: deployment(601, { environment: 'prices-production' }) },
      { environments: '^(?<service>.+)-(?<environment>production|staging)$' },
    );
    expect(activities[0].attributes).toMatchObject({
      environment: 'production',
      service: 'prices',
    });
  });

  it('releases are published, drafts are not', () => {
    expect(
      told(translateOne('release.published', { release: release(1, 'v1') })),
    ).toEqual(['published #tag/v1 2024-03-05T08:00:00Z']);
    expect(
      translateOne('release.created', {
        release: release(1, 'v1', { draft: true, published_at: null }),
      }).refused[0].reason,
    ).toContain('draft');
  });

  it('checks pass or fail, those that did not run say so', () => {
    const checked = (conclusion: string | null) =>
      translateOne('check_run.completed', {
        check_run: {
          id: 1,
          name: 'Quality gate',
          head_sha: sha('a'),
          status: 'completed',
          conclusion,
          started_at: '2024-03-03T09:10:00Z',
          completed_at: '2024-03-03T09:12:00Z',
        },
      }).activities.map(({ verb }) => verb);
    expect(checked('success')).toEqual(['passed']);
    expect(checked('timed_out')).toEqual(['failed']);
    expect(checked('cancelled')).toEqual(['x:not-run']);
  });

  it('a run that waits for a person is an approval', () => {
    const reviewed = (action: string) =>
      translateOne(`deployment_review.${action}`, {
        environment: 'production',
        since: '2024-03-04T12:30:00Z',
        approver: { login: 'ana-lima', type: 'User' },
        workflow_run: run(900),
      });
    expect(told(reviewed('requested'))).toEqual([
      'requested /900/approvals/production 2024-03-04T12:30:00Z',
    ]);
    expect(told(reviewed('approved'))).toEqual([
      'granted /900/approvals/production 2024-03-04T12:06:20Z',
    ]);
    expect(reviewed('rejected').activities[0].verb).toBe('rejected');
  });

  const movedInProject = (change: object, item: object = {}) =>
    translateOne('projects_v2_item.edited', {
      projects_v2_item: {
        id: 7,
        project_node_id: 'PVT_1',
        content_node_id: 'I_kwAEBw',
        content_type: 'Issue',
        updated_at: '2024-03-02T12:00:00Z',
        ...item,
      },
      changes: {
        field_value: {
          field_type: 'single_select',
          field_name: 'Status',
          from: { id: '98236657', name: 'Todo' },
          to: { id: '47fc9ee4', name: 'In Progress' },
          ...change,
        },
      },
    });

  it('a move in a project is one of the issue that GitHub knows by that id', () => {
    const { activities, objects } = movedInProject({});
    expect(activities[0]).toMatchObject({
      kind: 'work-item',
      verb: 'moved',
      occurredAt: Date.UTC(2024, 2, 2, 12),
      objects: [{ key: 'github:github.com/issues/7', qualifier: 'subject' }],
      attributes: { from: 'Todo', to: 'In Progress', category: 'in-progress' },
    });
    expect(objects).toMatchObject([{ key: 'github:github.com/issues/7' }]);
    const { objects: listed } = translateOne('api.issue', {
      // The same id in the form that GitHub used before.
      issue: issue(12, { node_id: 'MDU6SXNzdWU3' }),
    });
    expect(listed[0].links).toEqual([
      {
        to: 'github:github.com/issues/7',
        relation: 'x:same-as',
        evidence: 'GitHub knows the issue by this id',
      },
    ]);
  });

  it.each([
    ['another field', { field_name: 'Estimate' }, {}, 'not its other fields'],
    [
      'no field, as GitHub once wrote it',
      { field_name: undefined },
      {},
      'names no field',
    ],
    ['a status taken away', { to: null }, {}, 'no status any more'],
    ['a draft', {}, { content_node_id: 'DI_lADOAQ' }, 'no issue yet'],
  ])('a change in a project of %s is refused', (_, change, item, reason) => {
    const { activities, refused } = movedInProject(change, item);
    expect(activities).toEqual([]);
    expect(refused[0].reason).toContain(reason);
  });

  it.each([
    ['star.created', 'it says nothing of the flow of work'],
    ['ping', 'it only says that deliveries arrive'],
    ['nonsense', "unknown payload 'nonsense'"],
    ['sub_issues.nonsense', "unknown action 'sub_issues.nonsense'"],
    ['__proto__.x', 'unknown payload'],
    ['issues.constructor', ''],
  ])('%s is refused with the rule', (type, reason) => {
    const { refused, activities, objects } = translateOne(type, {});
    expect([activities, objects]).toEqual([[], []]);
    expect(refused[0].reason).toContain(reason);
  });
});
