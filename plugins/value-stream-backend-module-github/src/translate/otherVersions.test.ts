import { issue, job, pullRequest, run } from '../__testUtils__/invented';
import { told, translateOne } from '../__testUtils__/translateOne';

const without = (object: object, ...names: string[]) =>
  Object.fromEntries(
    Object.entries(object).filter(([name]) => !names.includes(name)),
  );

describe('what other versions of GitHub tell', () => {
  const old = (more: object = {}) =>
    translateOne('workflow_run.completed', {
      workflow_run: without(run(900, more), 'run_attempt', 'run_started_at'),
    });

  it('a run that does not say when it began has no queue, no run time and no attempt', () => {
    const { activities, objects } = old();
    expect(activities.map(({ verb }) => verb)).toEqual(['queued', 'finished']);
    for (const name of ['attempt', 'queueMs', 'runMs']) {
      expect(objects[0].attributes).not.toHaveProperty(name);
    }
    expect(activities[1].attributes).toEqual({ verdict: 'passed' });
  });

  it('a run is the same fact in every version', () => {
    const identities = ({ activities }: ReturnType<typeof translateOne>) =>
      activities
        .filter(({ verb }) => verb !== 'started')
        .map(({ identity }) => identity);
    expect(identities(old())).toEqual(
      identities(
        translateOne('workflow_run.completed', { workflow_run: run(900) }),
      ),
    );
  });

  it('a job that says when it waited only while it waits has a queue then alone', () => {
    const { activities, objects } = translateOne('workflow_job.completed', {
      workflow_job: without(job(901, 900), 'created_at', 'run_attempt'),
    });
    expect(activities.map(({ verb }) => verb)).toEqual(['started', 'finished']);
    expect(objects[0].attributes).not.toHaveProperty('queueMs');
    const waiting = translateOne('workflow_job.queued', {
      workflow_job: {
        ...without(job(901, 900), 'created_at', 'run_attempt'),
        status: 'queued',
        conclusion: null,
        completed_at: null,
      },
    });
    expect(waiting.activities.map(({ verb }) => verb)).toEqual(['queued']);
  });

  it.each([
    ['merge_group.checks_requested', 'the merge of the pull request tell it'],
    ['merge_group.destroyed', 'the merge of the pull request tell it'],
    ['projects_v2_item.reordered', 'only moves between statuses'],
    ['projects_v2_item.archived', 'only moves between statuses'],
    ['projects_v2_item.converted', 'only moves between statuses'],
    ['heard_of.never', 'unknown payload'],
  ])('%s is refused with a reason', (type, reason) => {
    const { activities, objects, refused } = translateOne(type, {});
    expect([activities, objects]).toEqual([[], []]);
    expect(refused[0].reason).toContain(reason);
  });

  it.each([
    [{ body: { from: 'a', to: 'b' } }, 'not what a draft says'],
    [{ field_value: { field_type: 'iteration' } }, 'names no field'],
    [
      {
        field_value: { field_name: 'Status', from: { name: 'Todo' }, to: null },
      },
      'no status any more',
    ],
    [
      { field_value: { field_name: 'Estimate', field_type: 'number' } },
      'not its other fields',
    ],
  ])(
    'an item of a project that changed by %j is no move',
    (changes, reason) => {
      const { activities, refused } = translateOne('projects_v2_item.edited', {
        projects_v2_item: {
          project_node_id: 'PVT_1',
          content_node_id: 'I_kwAEBw',
          updated_at: '2024-03-02T12:00:00Z',
        },
        changes,
      });
      expect(activities).toEqual([]);
      expect(refused[0].reason).toContain(reason);
    },
  );

  it.each(['pinned', 'locked', 'untyped', 'milestoned', 'field_added'])(
    'issues.%s tells the issue as it is',
    action => {
      const { activities, objects, refused } = translateOne(
        `issues.${action}`,
        // Of someone who is gone, without what older versions do not have.
        { issue: without(issue(4, { user: null }), 'milestone', 'labels') },
      );
      expect([activities, refused]).toEqual([[], []]);
      expect(objects[0].key).toBe('github:github.com/acme/api#4');
    },
  );

  it('a pull request from a fork that is gone, in a merge queue, tells itself', () => {
    const { objects, refused } = translateOne('pull_request.enqueued', {
      pull_request: pullRequest(9, {
        user: null,
        head: { ref: 'round', sha: 'a'.repeat(40), repo: null },
      }),
    });
    expect(refused).toEqual([]);
    expect(objects[0].key).toBe('github:github.com/acme/api#9');
  });

  it.each([
    ['sub_issues.parent_issue_added', 'sub_issue', 'parent_issue', 'child-of'],
    [
      'issue_dependencies.blocking_added',
      'blocked_issue',
      'blocking_issue',
      'blocked-by',
    ],
  ])('%s relates issues of two repositories', (type, from, to, relation) => {
    const { objects, activities } = translateOne(type, {
      [from]: issue(1, {
        repository_url: 'https://api.github.com/repos/acme/web',
      }),
      [to]: issue(2),
    });
    expect(told({ activities } as any)).toHaveLength(1);
    expect(objects.at(-1)).toMatchObject({
      key: 'github:github.com/acme/web#1',
      links: [{ to: 'github:github.com/acme/api#2', relation }],
    });
  });
});
