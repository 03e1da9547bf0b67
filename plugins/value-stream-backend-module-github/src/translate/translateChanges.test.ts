import {
  ANA,
  BOT,
  commit,
  issueEvent,
  merged,
  pullRequest,
  review,
  sha,
} from '../__testUtils__/invented';
import { told, translateOne } from '../__testUtils__/translateOne';

describe('pull requests of GitHub', () => {
  it('become changes with branches, head and merge', () => {
    const { objects, activities } = translateOne('api.pull_request', {
      pull_request: merged(13),
    });
    expect(objects).toEqual([
      expect.objectContaining({
        key: 'github:github.com/acme/api#13',
        kind: 'change',
        originalStatus: 'merged',
        attributes: {
          repository: 'github.com/acme/api',
          number: 13,
          branch: 'round-once',
          baseBranch: 'main',
          body: 'Fixes #12',
          draft: false,
          labels: [],
          headSha: sha('a'),
          mergeSha: sha('c'),
        },
      }),
    ]);
    expect(objects[0].links!.map(({ relation, to }) => [relation, to])).toEqual(
      [
        ['contains', `git:github.com/acme/api@${sha('a')}`],
        ['contains', `git:github.com/acme/api@${sha('c')}`],
      ],
    );
    expect(
      activities.map(({ verb, objects: touched }) => [verb, touched.length]),
    ).toEqual([
      ['opened', 1],
      ['merged', 2],
    ]);
  });

  it('that are not merged have no merge, whatever trial GitHub made', () => {
    const { objects } = translateOne('api.pull_request', {
      pull_request: pullRequest(13, { merge_commit_sha: sha('d') }),
    });
    expect(objects[0].attributes).not.toHaveProperty('mergeSha');
  });

  it('say that they come from a fork', () => {
    const { objects } = translateOne('api.pull_request', {
      pull_request: pullRequest(13, {
        head: { ref: 'main', sha: sha('a'), repo: { full_name: 'bo/api' } },
      }),
    });
    expect(objects[0].attributes!.headRepository).toBe('bo/api');
  });

  it('go from draft to review by deliveries', () => {
    const at = (time: string, more: object = {}) => ({
      pull_request: pullRequest(13, {
        updated_at: `2024-03-03T${time}:00Z`,
        ...more,
      }),
    });
    expect([
      ...told(
        translateOne('pull_request.opened', at('09:00', { draft: true })),
      ),
      ...told(translateOne('pull_request.ready_for_review', at('10:00'))).slice(
        0,
        1,
      ),
      ...told(translateOne('pull_request.review_requested', at('11:00'))),
      ...told(translateOne('pull_request.synchronize', at('12:00'))),
      ...told(translateOne('pull_request.reopened', at('13:00'))),
    ]).toEqual([
      'opened #13 2024-03-03T09:00:00Z',
      'marked-ready #13 2024-03-03T10:00:00Z',
      'review-requested #13 2024-03-03T11:00:00Z',
      'reopened #13 2024-03-03T13:00:00Z',
    ]);
  });

  it('opened as a draft where the earliest that is known says so', () => {
    const event = (name: string, day: number) =>
      translateOne('api.issue_event', {
        issue_event: issueEvent(day, name, {
          created_at: `2024-03-0${day}T00:00:00Z`,
          issue: pullRequest(13, { pull_request: { merged_at: null } }),
        }),
      }).activities.find(({ verb }) => verb === 'opened')!;
    const now = translateOne('api.pull_request', {
      pull_request: pullRequest(13),
    }).activities[0];
    const delivered = translateOne('pull_request.opened', {
      pull_request: pullRequest(13, { draft: true }),
    }).activities[0];
    const earliest = [
      now,
      event('convert_to_draft', 5),
      event('ready_for_review', 4),
      event('ready_for_review', 6),
    ].sort((a, b) => b.revision! - a.revision!)[0];
    expect(earliest.attributes.draft).toBe(true);
    expect(earliest.revision!).toBeLessThan(delivered.revision!);
    expect(new Set([now, delivered, earliest].map(a => a.identity)).size).toBe(
      1,
    );
  });

  it('are merged, not closed, by the events of the merge', () => {
    const event = (name: string) =>
      told(
        translateOne('api.issue_event', {
          issue_event: issueEvent(1, name, {
            created_at: '2024-03-04T12:00:01Z',
            issue: merged(13, {
              pull_request: { merged_at: '2024-03-04T12:00:00Z' },
            }),
          }),
        }),
      );
    expect(event('merged')).toEqual(['merged #13 2024-03-04T12:00:00Z']);
    expect(event('closed')).toEqual([]);
  });

  it('are reviewed with a verdict, by bots too', () => {
    const reviewed = (state: string, more: object = {}) =>
      translateOne('pull_request_review.submitted', {
        pull_request: { number: 13 },
        review: review(501, state, more),
      }).activities.map(({ verb, actor, attributes }) => [
        verb,
        actor,
        attributes.verdict,
        attributes.bot,
      ]);
    expect(reviewed('changes_requested')).toEqual([
      ['reviewed', 'hash of ana-lima', 'changes-requested', undefined],
    ]);
    expect(reviewed('APPROVED', { user: BOT })).toEqual([
      ['reviewed', 'hash of renovate[bot]', 'approved', true],
      ['approved', 'hash of renovate[bot]', 'approved', true],
    ]);
    // The verdict of a dismissed one was told before, or is lost.
    expect(reviewed('dismissed')).toEqual([
      ['reviewed', 'hash of ana-lima', undefined, undefined],
    ]);
    expect(reviewed('commented', { user: null })).toEqual([
      ['reviewed', undefined, 'commented', undefined],
    ]);
  });

  it('contain commits with both dates, by people and not by GitHub itself', () => {
    const { activities, objects } = translateOne('api.pull_request_commits', {
      pull_request: { number: 13, updated_at: '2024-03-04T12:00:00Z' },
      commits: [
        commit('a', ['b'], {
          author: null,
          commit: {
            author: {
              email: '7+Ana-Lima@users.noreply.github.com',
              date: '2024-03-01T08:00:00Z',
            },
            committer: {
              email: 'noreply@github.com',
              date: '2024-03-03T08:00:00Z',
            },
            message: 'Round once',
          },
        }),
      ],
    });
    expect(
      activities.map(({ verb, actor, occurredAt }) => [
        verb,
        actor,
        occurredAt,
      ]),
    ).toEqual([
      ['authored', `hash of ${ANA.login}`, Date.UTC(2024, 2, 1, 8)],
      ['committed', undefined, Date.UTC(2024, 2, 3, 8)],
    ]);
    expect(objects.at(-1)).toMatchObject({
      key: 'github:github.com/acme/api#13',
      links: [
        { to: `git:github.com/acme/api@${sha('a')}`, relation: 'contains' },
      ],
    });
  });

  it('implement the issues that GitHub closes with them', () => {
    const { objects } = translateOne('api.closing', {
      pull_request: { number: 13, updated_at: '2024-03-04T12:00:00Z' },
      closes: [{ number: 4, repository: 'acme/plans' }],
      paths: ['src/round.ts'],
    });
    expect(objects).toEqual([
      {
        key: 'github:github.com/acme/api#13',
        kind: 'change',
        observedAt: Date.UTC(2024, 2, 4, 12),
        links: [
          {
            to: 'github:github.com/acme/plans#4',
            relation: 'implements',
            evidence: 'GitHub closes the issue with the pull request',
          },
        ],
        attributes: { paths: ['src/round.ts'] },
      },
    ]);
  });
});
