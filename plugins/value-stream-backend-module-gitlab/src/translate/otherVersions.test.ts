import { issueHook } from '../__testUtils__/delivered';
import { sha } from '../__testUtils__/recordedProject';
import { storyOf, translateOne } from '../__testUtils__/translateOne';

const PROJECT = {
  id: 5,
  path_with_namespace: 'shop/api',
  web_url: 'https://gitlab.example.com/shop/api',
  default_branch: 'main',
};

describe('what other versions of GitLab deliver', () => {
  it.each(['hook.issue', 'hook.work_item', 'hook.incident'])(
    'an issue comes as %s',
    type => {
      const { objects, refused } = translateOne(type, issueHook({}));
      expect(refused).toEqual([]);
      expect(objects[0].key).toBe('gitlab:gitlab.example.com/shop/api#3');
    },
  );

  it('a work item that was closed says so', () => {
    const closed = translateOne(
      'hook.work_item',
      issueHook({
        type: 'Task',
        action: 'close',
        state: 'closed',
        closed_at: '2024-05-02 09:00:00 UTC',
      }),
    );
    expect(storyOf(closed, 'work-item', 'resolution').at(-1)).toEqual([
      '2024-05-02T09:00:00Z',
      'closed',
      'done',
    ]);
  });

  it('an incident says so by its type, without any label', () => {
    const { objects } = translateOne(
      'hook.work_item',
      issueHook({ type: 'Incident', severity: 'high' }),
    );
    expect(
      objects.find(({ kind }) => kind === 'incident')?.attributes,
    ).toMatchObject({ severity: 'high' });
  });

  it('a pipeline that has neither name nor number, with a job that waits for a person', () => {
    const translation = translateOne('hook.pipeline', {
      object_attributes: {
        id: 31,
        ref: 'main',
        sha: sha('a'),
        status: 'success',
        created_at: '2016-08-12 15:23:28 UTC',
        finished_at: '2016-08-12 15:26:29 UTC',
        duration: 63,
      },
      project: PROJECT,
      builds: [
        {
          id: 380,
          stage: 'deploy',
          name: 'production',
          status: 'manual',
          created_at: '2016-08-12 15:23:28 UTC',
          started_at: null,
          finished_at: null,
        },
      ],
    });
    expect(translation.refused).toEqual([]);
    expect(storyOf(translation, 'run', 'verdict')).toEqual([
      ['2016-08-12T15:23:28Z', 'queued', undefined],
      ['2016-08-12T15:23:28Z', 'queued', undefined],
      ['2016-08-12T15:26:29Z', 'finished', 'passed'],
    ]);
  });

  it('a merge request that says it is a draft by a field of another name', () => {
    const { objects } = translateOne('hook.merge_request', {
      project: PROJECT,
      object_attributes: {
        id: 99,
        iid: 1,
        target_branch: 'main',
        source_branch: 'cards',
        title: 'WIP: Take cards',
        state: 'opened',
        work_in_progress: true,
        created_at: '2013-12-03T17:23:34Z',
        updated_at: '2013-12-03T17:23:34Z',
        action: 'open',
      },
    });
    expect(objects[0].attributes).toMatchObject({ draft: true });
  });

  it('a push that names its project by the repository alone', () => {
    const { objects } = translateOne('hook.push', {
      ref: 'refs/heads/main',
      before: sha('a'),
      after: sha('b'),
      repository: { homepage: 'https://gitlab.example.com/shop/api' },
      commits: [
        {
          id: sha('b'),
          message: 'Take cards',
          timestamp: '2011-12-12T14:27:31+02:00',
        },
      ],
    });
    expect(objects.map(({ key }) => key)).toEqual([
      `git:gitlab.example.com/shop/api@${sha('b')}`,
    ]);
  });

  it.each([
    ['created', 'requested'],
    ['running', 'started'],
    ['success', 'succeeded'],
    ['failed', 'failed'],
    ['canceled', 'x:cancelled'],
    ['skipped', 'x:skipped'],
    ['blocked', undefined],
  ])('a deployment that is %s is told as %s', (status, verb) => {
    const { activities, refused } = translateOne('hook.deployment', {
      status,
      status_changed_at: '2021-04-28 21:50:00 +0200',
      deployment_id: 15,
      environment: 'staging',
      project: PROJECT,
      commit_url: `${PROJECT.web_url}/-/commit/${sha('c')}`,
      ref: 'v1',
    });
    expect(refused).toEqual([]);
    expect(activities.map(one => one.verb)).toEqual(verb ? [verb] : []);
  });

  it.each([
    ['hook.build', 'a job without any time'],
    ['hook.deployment', "'deployment_id' is missing"],
    ['hook.member', "deliveries on 'member' tell nothing"],
    ['hook.vulnerability', "deliveries on 'vulnerability' tell nothing"],
    ['hook.milestone', "deliveries on 'milestone' tell nothing"],
    ['board', "unknown payload 'board'"],
  ])('%s without what is needed is refused: %s', (type, reason) => {
    const { activities, objects, refused } = translateOne(type, {
      project: PROJECT,
      status: 'success',
      status_changed_at: '2021-04-28 21:50:00 +0200',
      ...(type === 'hook.deployment' && { environment: 'staging' }),
      sha: sha('a'),
      ref: 'main',
      build_id: 1,
      build_name: 'test',
      build_stage: 'test',
      build_status: 'created',
    });
    expect([activities, objects]).toEqual([[], []]);
    expect(refused[0].reason).toContain(reason);
  });
});
