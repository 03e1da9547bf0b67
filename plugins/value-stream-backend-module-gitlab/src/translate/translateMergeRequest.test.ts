import { MERGE_REQUEST, MERGE_TRAIN } from '../__testUtils__/recordedChanges';
import { sha } from '../__testUtils__/recordedProject';
import { storyOf, translateOne } from '../__testUtils__/translateOne';

const told = (change: object = {}) =>
  translateOne('merge-request', { ...MERGE_REQUEST, ...change });

describe('a merge request with its notes', () => {
  it('was a draft, became ready, was reviewed, approved twice and merged', () => {
    expect(storyOf(told(), 'change', 'verdict', 'draft')).toEqual([
      ['2024-03-02T09:00:00Z', 'opened', undefined, true],
      ['2024-03-02T10:00:00Z', 'review-requested', undefined, undefined],
      ['2024-03-02T10:00:00Z', 'marked-ready', undefined, undefined],
      ['2024-03-02T11:00:00Z', 'reviewed', 'commented', undefined],
      ['2024-03-02T11:05:00Z', 'reviewed', 'changes-requested', undefined],
      ['2024-03-03T11:00:00Z', 'approved', 'approved', undefined],
      ['2024-03-03T12:00:00Z', 'x:unapproved', undefined, undefined],
      ['2024-03-04T09:00:00Z', 'approved', 'approved', undefined],
      ['2024-03-04T10:00:00Z', 'merged', undefined, undefined],
    ]);
  });

  it('contains its commits and the one that merged it, and implements what it closes', () => {
    const { objects, activities } = told();
    expect(objects[1].links).toMatchObject([
      {
        to: `git:gitlab.example.com/shop/api@${sha('b')}`,
        relation: 'contains',
      },
      {
        to: `git:gitlab.example.com/shop/api@${sha('c')}`,
        relation: 'contains',
      },
      { to: 'gitlab:gitlab.example.com/shop/api#1', relation: 'implements' },
    ]);
    expect(objects[1].attributes).toMatchObject({
      number: 1,
      branch: '1-pay-by-invoice',
      baseBranch: 'main',
      body: 'Closes #1',
      draft: false,
      headSha: sha('b'),
      mergeSha: sha('c'),
    });
    expect(
      activities.find(({ verb }) => verb === 'merged')?.objects[1],
    ).toEqual({
      key: `git:gitlab.example.com/shop/api@${sha('c')}`,
      qualifier: 'revision',
    });
  });

  it('that was closed and reopened says when', () => {
    const event = (id: number, state: string, created_at: string) => ({
      id,
      state,
      created_at,
    });
    const translation = told({
      merge_request: {
        ...MERGE_REQUEST.merge_request,
        state: 'closed',
        merged_at: null,
        closed_at: '2024-03-09T08:00:00.900Z',
      },
      notes: [],
      state_events: [
        event(1, 'closed', '2024-03-05T08:00:00Z'),
        event(2, 'reopened', '2024-03-06T08:00:00Z'),
        event(3, 'closed', '2024-03-09T08:00:01.100Z'),
      ],
    });
    expect(storyOf(translation, 'change')).toEqual([
      ['2024-03-02T09:00:00Z', 'opened'],
      ['2024-03-05T08:00:00Z', 'closed'],
      ['2024-03-06T08:00:00Z', 'reopened'],
      ['2024-03-09T08:00:00Z', 'closed'],
    ]);
  });

  it('rode on a merge train', () => {
    const translation = translateOne('merge-train', MERGE_TRAIN);
    expect(storyOf(translation, 'change')).toEqual([
      ['2024-03-04T09:30:00Z', 'x:merge-train-entered'],
      ['2024-03-04T10:00:00Z', 'x:merge-train-merged'],
    ]);
    expect(translation.objects[0].attributes?.mergeTrain).toEqual({
      status: 'merged',
      branch: 'main',
      durationMs: 1_800_000,
      run: 'gitlab-ci:gitlab.example.com/shop/api/pipelines/3002',
    });
  });
});
