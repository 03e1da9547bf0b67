import { smallRepository } from '../__testUtils__/content';
import { issue, pullRequest, sha, SLUG } from '../__testUtils__/invented';
import { payloadsOf, readAll } from '../__testUtils__/readAll';
import { PlayedGithub, startGithub } from '../__testUtils__/startGithub';

/** As GraphQL tells of pull request 13 what REST tells in `smallRepository`. */
const CHANGE = {
  reviews: {
    totalCount: 1,
    nodes: [
      {
        fullDatabaseId: '503',
        state: 'COMMENTED',
        submittedAt: '2024-03-03T15:00:00Z',
        commit: { oid: sha('a') },
        author: { login: 'renovate', __typename: 'Bot' },
      },
    ],
  },
  commits: {
    totalCount: 1,
    nodes: [
      {
        commit: {
          oid: sha('a'),
          message: 'Round once',
          authoredDate: '2024-03-03T08:00:00Z',
          committedDate: '2024-03-03T08:00:00Z',
          parents: { nodes: [{ oid: sha('b') }] },
          author: { email: 'bo@home.example', user: { login: 'bo-hansen' } },
          committer: { email: 'noreply@github.com', user: null },
        },
      },
    ],
  },
  closingIssuesReferences: {
    nodes: [{ number: 12, repository: { nameWithOwner: SLUG } }],
  },
  files: { totalCount: 1, nodes: [{ path: 'src/round.ts' }] },
  head: {
    nodes: [
      {
        commit: {
          oid: sha('a'),
          checkSuites: {
            nodes: [
              {
                branch: { name: 'round-once' },
                checkRuns: {
                  nodes: [
                    {
                      databaseId: 301,
                      name: 'Quality gate',
                      status: 'COMPLETED',
                      conclusion: 'FAILURE',
                      startedAt: '2024-03-03T09:10:00Z',
                      completedAt: '2024-03-03T09:12:00Z',
                      permalink: 'https://github.com/acme/api/runs/301',
                    },
                    { databaseId: 302, status: 'QUEUED', conclusion: null },
                  ],
                },
              },
            ],
          },
        },
      },
    ],
  },
};

describe('details of pull requests by GraphQL', () => {
  let github: PlayedGithub;

  afterEach(() => github.close());

  it('come with one query in the form of REST, with what closes which issue', async () => {
    github = await startGithub(smallRepository(), {
      query: text =>
        text.includes('timelineItems')
          ? {
              data: {
                repository: {
                  i12: {
                    id: 'I_kwAEDA',
                    timelineItems: {
                      nodes: [
                        {
                          project: { id: 'PVT_1' },
                          createdAt: '2024-03-02T12:00:00Z',
                          status: 'In Progress',
                          previousStatus: 'Todo',
                          actor: { login: 'ana-lima', __typename: 'User' },
                        },
                      ],
                    },
                  },
                },
              },
            }
          : { data: { repository: { c13: CHANGE, c16: null } } },
    });
    const pages = await readAll({ url: github.url });
    expect(
      payloadsOf(pages, 'api.review').map(({ body }) => (body as any).review),
    ).toEqual([
      {
        id: 503,
        state: 'COMMENTED',
        submitted_at: '2024-03-03T15:00:00Z',
        commit_id: sha('a'),
        user: { login: 'renovate[bot]', type: 'Bot' },
      },
    ]);
    expect(payloadsOf(pages, 'api.closing')[0].body).toMatchObject({
      pull_request: { number: 13 },
      closes: [{ number: 12, repository: SLUG }],
      paths: ['src/round.ts'],
    });
    expect(payloadsOf(pages, 'api.project_moves')[0].body).toMatchObject({
      issue: { number: 12, node_id: 'I_kwAEDA' },
      moves: [{ project: 'PVT_1', status: 'In Progress' }],
    });
    expect(
      payloadsOf(pages, 'api.check_run').map(
        ({ body }) => (body as any).check_run,
      ),
    ).toEqual([
      {
        id: 301,
        name: 'Quality gate',
        head_sha: sha('a'),
        status: 'completed',
        conclusion: 'failure',
        started_at: '2024-03-03T09:10:00Z',
        completed_at: '2024-03-03T09:12:00Z',
        html_url: 'https://github.com/acme/api/runs/301',
        check_suite: { head_branch: 'round-once' },
      },
    ]);
    const asked = github.requests.map(({ path }) => path);
    expect(asked).not.toContain(`/repos/${SLUG}/pulls/13/reviews`);
    // What GraphQL does not tell is asked of REST.
    expect(asked).toContain(`/repos/${SLUG}/pulls/16/reviews`);
  });

  it('take 50 requests for a thousand pull requests, and a thousand issues 50 more', async () => {
    const numbers = Array.from({ length: 1_000 }, (_, index) => index + 1);
    const empty = { totalCount: 0, nodes: [] };
    github = await startGithub(
      {
        pulls: numbers.map(number => pullRequest(number)),
        issues: numbers.map(number => issue(number)),
      },
      {
        perPage: 100,
        query: text => ({
          data: {
            repository: Object.fromEntries(
              [...text.matchAll(/([ci]\d+):/g)].map(([, name]) => [
                name,
                { reviews: empty, commits: empty, files: empty },
              ]),
            ),
          },
        }),
      },
    );
    const read = payloadsOf(await readAll({ url: github.url }));
    expect(read).toHaveLength(2_000);
    const asked = (pattern: RegExp) =>
      github.requests.filter(({ path }) => pattern.test(path)).length;
    expect(asked(/\/pulls$/)).toBe(10);
    // The first page of issues is asked for twice: before and after those of 90 days.
    expect(asked(/\/issues$/)).toBe(11);
    expect(asked(/graphql/)).toBe(80);
    // The repository, eight lists that are empty and the head of the branch.
    expect(github.requests).toHaveLength(111);
  });

  it('come by REST where GraphQL knows a field not, and it is not asked again', async () => {
    github = await startGithub(smallRepository(), {
      query: () => ({ errors: [{ type: 'undefinedField' }] }),
    });
    const pages = await readAll({ url: github.url });
    expect(payloadsOf(pages, 'api.review')).toHaveLength(3);
    expect(pages.at(-1)!.states![0].state).toBe('ok');
    expect(
      github.requests.filter(({ path }) => path === '/graphql'),
    ).toHaveLength(1);
  });

  it.each([
    ['without a token', { credentials: {} }],
    ['where it is switched off', { options: { graphql: false } }],
  ])('come by REST %s', async (_, read) => {
    github = await startGithub(smallRepository(), { query: () => ({}) });
    await readAll({ url: github.url, ...read });
    expect(github.requests.some(({ path }) => path === '/graphql')).toBe(false);
  });
});
