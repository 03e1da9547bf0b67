import {
  changeHook,
  DEPLOYMENT_HOOK,
  FLAG_HOOK,
  issueHook,
  NOTE_HOOK,
  PUSH_HOOK,
  TAG_HOOK,
} from '../__testUtils__/delivered';
import { sha } from '../__testUtils__/recordedProject';
import { storyOf, translateOne } from '../__testUtils__/translateOne';

const labels = (...titles: string[]) => titles.map(title => ({ title }));

describe('a delivery on an issue', () => {
  const update = (attributes: object, more: object = {}) =>
    translateOne(
      'hook.issue',
      issueHook({ action: 'update', ...attributes }, more),
    );

  it('tells a move by its labels', () => {
    const translation = update(
      { updated_at: '2024-05-02 09:00:00 UTC' },
      {
        labels: labels('workflow::doing'),
        changes: {
          labels: { previous: labels(), current: labels('workflow::doing') },
        },
      },
    );
    expect(storyOf(translation, 'work-item', 'from', 'to')).toEqual([
      ['2024-05-01T08:00:00Z', 'created', undefined, undefined],
      ['2024-05-02T09:00:00Z', 'moved', 'opened', 'workflow::doing'],
    ]);
  });

  it('tells its closing and reopening', () => {
    const closed = translateOne(
      'hook.issue',
      issueHook({
        action: 'close',
        state: 'closed',
        closed_at: '2024-05-02 09:00:00 UTC',
        duplicated_to_id: 5,
      }),
    );
    expect(storyOf(closed, 'work-item', 'resolution').at(-1)).toEqual([
      '2024-05-02T09:00:00Z',
      'closed',
      'duplicate',
    ]);
    const reopened = translateOne(
      'hook.issue',
      issueHook({ action: 'reopen', updated_at: '2024-05-03 09:00:00 UTC' }),
    );
    expect(storyOf(reopened, 'work-item', 'status').at(-1)).toEqual([
      '2024-05-03T09:00:00Z',
      'reopened',
      'opened',
    ]);
  });

  it('tells that an incident was acknowledged', () => {
    const translation = update(
      { type: 'Incident', updated_at: '2024-05-01 08:05:00 UTC' },
      {
        changes: {
          escalation_status: { previous: 'triggered', current: 'acknowledged' },
        },
      },
    );
    expect(storyOf(translation, 'incident')).toEqual([
      ['2024-05-01T08:00:00Z', 'detected'],
      ['2024-05-01T08:05:00Z', 'acknowledged'],
    ]);
  });
});

describe('a delivery on an epic', () => {
  it('tells of the epic of its group', () => {
    const { project: _, ...hook } = issueHook(
      {
        type: 'Epic',
        url: 'https://gitlab.example.com/groups/shop/-/epics/3',
      },
      { group: { group_id: 4, full_path: 'shop' } },
    );
    const translation = translateOne('hook.work_item', hook);
    expect(translation.objects[0]).toMatchObject({
      key: 'gitlab:gitlab.example.com/shop&3',
      originalType: 'epic',
      attributes: { key: 'shop&3' },
    });
    expect(storyOf(translation, 'work-item', 'status')).toEqual([
      ['2024-05-01T08:00:00Z', 'created', 'opened'],
    ]);
  });
});

describe('a delivery on a merge request', () => {
  const update = (action: string, changes: object, more: object = {}) =>
    storyOf(
      translateOne(
        'hook.merge_request',
        changeHook(
          { action, updated_at: '2024-05-02 10:00:00 UTC', ...more },
          { changes },
        ),
      ),
      'change',
      'verdict',
    ).slice(1);

  it.each([
    ['update', { draft: { previous: true, current: false } }, 'marked-ready'],
    ['update', { draft: { previous: false, current: true } }, 'x:marked-draft'],
    ['reopen', {}, 'reopened'],
    ['close', {}, 'closed'],
    ['unapproved', {}, 'x:unapproved'],
  ])('%s with %j tells that it was %s', (action, changes, verb) => {
    expect(update(action, changes)).toEqual([
      ['2024-05-02T10:00:00Z', verb, undefined],
    ]);
  });

  it('tells an approval and who asked for what', () => {
    expect(update('approved', {})).toEqual([
      ['2024-05-02T10:00:00Z', 'approved', 'approved'],
    ]);
    const wren = { id: 7, username: 'wren.example' };
    expect(
      update('update', {
        reviewers: { previous: [[]], current: [[wren]] },
      }),
    ).toEqual([['2024-05-02T10:00:00Z', 'review-requested', undefined]]);
    expect(
      update('update', {
        reviewers: {
          previous: [wren],
          current: [{ ...wren, state: 'requested_changes' }],
        },
      }),
    ).toEqual([['2024-05-02T10:00:00Z', 'reviewed', 'changes-requested']]);
  });

  it('tells that it was merged, and by which commit', () => {
    const { activities } = translateOne(
      'hook.merge_request',
      changeHook({
        action: 'merge',
        state: 'merged',
        merge_commit_sha: sha('e'),
        updated_at: '2024-05-02 10:00:00 UTC',
      }),
    );
    expect(activities.at(-1)).toMatchObject({
      identity: 'gitlab:gitlab.example.com/shop/api!3:merged',
      objects: [{}, { qualifier: 'revision' }],
    });
  });
});

describe('other deliveries', () => {
  it('on a push tell commits with paths, and which is first on the default branch', () => {
    const { objects } = translateOne('hook.push', PUSH_HOOK);
    expect(objects[0]).toMatchObject({
      key: `git:gitlab.example.com/shop/api@${sha('d')}`,
      attributes: {
        committedAt: Date.parse('2024-05-03T08:26:38Z'),
        paths: ['README.md', 'src/refund.ts'],
        firstParent: true,
      },
    });
  });

  it('on a tag tell a release where configuration says so', () => {
    const tag = (options: object) =>
      translateOne('hook.tag_push', TAG_HOOK, options).activities[0].verb;
    expect(tag({})).toBe('x:tagged');
    expect(tag({ releaseTags: '^v\\d' })).toBe('published');
  });

  it('on a deleted tag tell that it is gone', () => {
    const gone = { ...TAG_HOOK, after: sha('0'), checkout_sha: null };
    expect(storyOf(translateOne('hook.tag_push', gone), 'release')).toEqual([
      ['2024-06-01T12:00:00Z', 'removed'],
    ]);
  });

  it('on a deployment tell its status when it took it on, and the commit', () => {
    const translation = translateOne('hook.deployment', DEPLOYMENT_HOOK);
    expect(
      storyOf(translation, 'deployment', 'environment', 'revision'),
    ).toEqual([['2024-05-03T09:20:00Z', 'succeeded', 'production', sha('d')]]);
  });

  it('on a flag tell that it is off', () => {
    expect(
      storyOf(translateOne('hook.feature_flag', FLAG_HOOK), 'release', 'flag'),
    ).toEqual([['2024-06-01T12:00:00Z', 'x:disabled', 'refunds']]);
  });

  it.each([
    ['hook.emoji', {}, "deliveries on 'emoji' tell nothing"],
    ['hook.push', { ...PUSH_HOOK, commits: [] }, 'a push without commits'],
    [
      'hook.note',
      {
        ...NOTE_HOOK,
        object_attributes: { id: 1, noteable_type: 'Commit' },
      },
      'a comment on Commit',
    ],
    ['hook.issue', {}, 'names no project'],
    [
      'hook.issue',
      issueHook({ created_at: 'yesterday' }),
      "'object_attributes.created_at' is no instant",
    ],
  ])('%s is refused with the reason', (type, body, reason) => {
    const { activities, objects, refused } = translateOne(type, body);
    expect([activities, objects]).toEqual([[], []]);
    expect(refused[0].reason).toContain(reason);
  });

  it('keep the old name of a renamed project where configuration says so', () => {
    const { objects } = translateOne('hook.issue', issueHook({}), {
      renamed: { 'shop/api': 'old-shop/api' },
    });
    expect(objects[0].key).toBe('gitlab:gitlab.example.com/old-shop/api#3');
  });
});
