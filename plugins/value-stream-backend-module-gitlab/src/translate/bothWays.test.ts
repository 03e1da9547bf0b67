import {
  BUILD_HOOK,
  changeHook,
  issueHook,
  NOTE_HOOK,
  OPENED_CHANGE,
  OPENED_ISSUE,
} from '../__testUtils__/delivered';
import { PROJECT, sha, USERS } from '../__testUtils__/recordedProject';
import { translateOne } from '../__testUtils__/translateOne';

/** Identities with their instants, each once. */
const factsOf = (...payloads: readonly (readonly [string, unknown])[]) =>
  [
    ...new Set(
      payloads.flatMap(([type, body]) =>
        translateOne(type, body).activities.map(
          ({ identity, occurredAt }) =>
            `${identity} ${new Date(occurredAt).toISOString()}`,
        ),
      ),
    ),
  ].sort();
const titles = (...names: string[]) => names.map(title => ({ title }));

describe('the life of an issue', () => {
  const hook = (action: string, at: string, labels: string[], more: object) =>
    [
      'hook.issue',
      issueHook(
        {
          action,
          updated_at: `2024-05-${at} UTC`,
          ...('state' in more && more),
        },
        { labels: titles(...labels), ...more },
      ),
    ] as const;
  const relabelled = (previous: string[], current: string[]) => ({
    changes: {
      labels: { previous: titles(...previous), current: titles(...current) },
    },
  });
  const event = (id: number, at: string, more: object) => ({
    id,
    created_at: `2024-05-${at.replace(' ', 'T')}.480Z`,
    user: USERS.wren,
    ...more,
  });

  it('gives the same facts by its deliveries and by its history', () => {
    const bug = 'type::bug';
    const doing = 'workflow::doing';
    const review = 'workflow::review';
    const deliveries = factsOf(
      // Assigned as it was opened.
      ['hook.issue', issueHook({}, { assignees: [USERS.heron] })],
      hook('update', '01 12:00:00', [bug], {
        changes: {
          assignees: {
            previous: [USERS.heron],
            current: [USERS.heron, USERS.wren],
          },
        },
      }),
      // One who is taken off is no assignment.
      hook('update', '01 13:00:00', [bug], {
        changes: {
          assignees: {
            previous: [USERS.heron, USERS.wren],
            current: [USERS.wren],
          },
        },
      }),
      hook(
        'update',
        '02 09:00:00',
        [bug, doing],
        relabelled([bug], [bug, doing]),
      ),
      hook(
        'update',
        '03 09:00:00',
        [bug, doing, 'blocked'],
        relabelled([bug, doing], [bug, doing, 'blocked']),
      ),
      hook(
        'update',
        '04 09:00:00',
        [bug, doing],
        relabelled([bug, doing, 'blocked'], [bug, doing]),
      ),
      hook('close', '05 09:00:00', [bug, doing], {
        state: 'closed',
        closed_at: '2024-05-05 09:00:00 UTC',
      }),
      hook('reopen', '06 09:00:00', [bug, doing], {}),
      hook(
        'update',
        '07 09:00:00',
        [bug, review],
        relabelled([bug, doing], [bug, review]),
      ),
      hook('close', '08 09:00:00', [bug, review], {
        state: 'closed',
        closed_at: '2024-05-08 09:00:00 UTC',
      }),
    );
    const label = (id: number, at: string, action: string, name: string) =>
      event(id, at, { action, label: { name } });
    const systemNote = (id: number, at: string, body: string) => ({
      id,
      system: true,
      body,
      created_at: `2024-05-${at.replace(' ', 'T')}.700Z`,
      author: USERS.wren,
    });
    const history = factsOf([
      'issue',
      {
        ...OPENED_ISSUE,
        issue: {
          ...OPENED_ISSUE.issue,
          state: 'closed',
          labels: [bug, review],
          closed_at: '2024-05-08T09:00:00.310Z',
          updated_at: '2024-05-08T09:00:00.380Z',
        },
        state_events: [
          event(1, '05 09:00:00', { state: 'closed' }),
          event(2, '06 09:00:00', { state: 'reopened' }),
          event(3, '08 09:00:01', { state: 'closed' }),
        ],
        label_events: [
          ...OPENED_ISSUE.label_events,
          label(52, '02 09:00:00', 'add', doing),
          label(53, '03 09:00:00', 'add', 'blocked'),
          label(54, '04 09:00:00', 'remove', 'blocked'),
          label(55, '07 09:00:00', 'add', review),
          label(56, '07 09:00:00', 'remove', doing),
        ],
        notes: [
          systemNote(61, '01 08:00:02', 'assigned to '),
          systemNote(62, '01 12:00:00', 'assigned to '),
          systemNote(63, '01 13:00:00', 'unassigned '),
        ],
      },
    ]);
    expect(deliveries).toEqual(history);
    expect(history).toHaveLength(10);
  });
});

describe('the life of a merge request', () => {
  const hook = (
    action: string,
    at: string,
    attributes: object = {},
    more: object = {},
  ) =>
    [
      'hook.merge_request',
      changeHook(
        {
          action,
          draft: false,
          updated_at: `2024-05-02 ${at} UTC`,
          ...attributes,
        },
        more,
      ),
    ] as const;
  const note = (id: number, at: string, body?: string) => ({
    id,
    system: body !== undefined,
    body,
    created_at: `2024-05-02T${at}.700Z`,
    author: USERS.heron,
  });

  it('gives the same facts by its deliveries and by its history', () => {
    const deliveries = factsOf(
      ['hook.merge_request', changeHook({})],
      hook(
        'update',
        '09:00:00',
        {},
        {
          changes: { draft: { previous: true, current: false } },
        },
      ),
      hook(
        'update',
        '10:00:00',
        {},
        {
          changes: { reviewers: { previous: [], current: [USERS.wren] } },
        },
      ),
      ['hook.note', NOTE_HOOK],
      hook('approved', '13:00:00'),
      hook('close', '14:00:00', { state: 'closed' }),
      hook('reopen', '15:00:00'),
      hook('merge', '16:00:00', {
        state: 'merged',
        merge_commit_sha: sha('e'),
      }),
    );
    const history = factsOf([
      'merge-request',
      {
        ...OPENED_CHANGE,
        merge_request: {
          ...OPENED_CHANGE.merge_request,
          state: 'merged',
          draft: false,
          merged_at: '2024-05-02T16:00:00.210Z',
          merge_commit_sha: sha('e'),
        },
        state_events: [
          { id: 1, state: 'closed', created_at: '2024-05-02T14:00:00.100Z' },
          { id: 2, state: 'reopened', created_at: '2024-05-02T15:00:00.100Z' },
          { id: 3, state: 'merged', created_at: '2024-05-02T16:00:00.300Z' },
        ],
        notes: [
          note(79, '09:00:00', 'marked this merge request as **ready**'),
          note(80, '10:00:00', 'requested review from'),
          note(81, '12:00:00'),
          note(82, '13:00:00', 'approved this merge request'),
        ],
      },
    ]);
    expect(deliveries).toEqual(history);
    expect(history).toHaveLength(8);
  });
});

describe('a job', () => {
  it('gives the same facts by its delivery and by its pipeline', () => {
    const job = {
      id: 3302,
      name: 'unit tests',
      status: 'success',
      created_at: '2024-05-03T09:00:00.512Z',
      started_at: '2024-05-03T09:00:02.018Z',
      finished_at: '2024-05-03T09:09:00.999Z',
      user: USERS.wren,
      commit: { id: sha('d') },
      pipeline: { id: 3003 },
    };
    const pipeline = {
      project: PROJECT,
      pipeline: { id: 3003, created_at: '2024-05-03T08:30:00Z' },
      jobs: [{ ...job, id: 3301, status: 'failed' }, job],
    };
    const ofJob = translateOne('pipeline', pipeline).activities.filter(
      ({ identity }) => identity.includes('/jobs/3302'),
    );
    expect(translateOne('hook.build', BUILD_HOOK).activities).toEqual(ofJob);
  });
});
