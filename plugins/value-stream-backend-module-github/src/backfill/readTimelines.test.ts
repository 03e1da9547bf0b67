import { smallRepository } from '../__testUtils__/content';
import { issue, issueEvent, SLUG } from '../__testUtils__/invented';
import { payloadsOf, readAll } from '../__testUtils__/readAll';
import { PlayedGithub, startGithub } from '../__testUtils__/startGithub';

const ACTOR = { login: 'ana-lima', __typename: 'User' };
const PLANS = { nameWithOwner: 'acme/plans' };

/** What issue 12 went through, as GraphQL writes it. */
const TIMELINE = {
  timelineItems: { nodes: [] },
  relations: {
    nodes: [
      {
        __typename: 'ParentIssueAddedEvent',
        createdAt: '2024-03-02T09:00:00Z',
        actor: ACTOR,
        parent: { number: 4, repository: PLANS },
      },
      {
        __typename: 'ParentIssueRemovedEvent',
        createdAt: '2024-03-02T10:00:00Z',
        actor: ACTOR,
        parent: { number: 4, repository: PLANS },
      },
      {
        __typename: 'BlockedByRemovedEvent',
        createdAt: '2024-03-02T11:00:00Z',
        actor: null,
        blockingIssue: { number: 14, repository: { nameWithOwner: SLUG } },
      },
      // One that the token may not see.
      {
        __typename: 'BlockedByAddedEvent',
        createdAt: '2024-03-02T11:00:00Z',
        blockingIssue: null,
      },
    ],
  },
};

const RELATIONS = [
  {
    relation: 'child-of',
    holds: true,
    created_at: '2024-03-02T09:00:00Z',
    number: 4,
    repository: 'acme/plans',
    actor: { login: 'ana-lima', type: 'User' },
  },
  {
    relation: 'child-of',
    holds: false,
    created_at: '2024-03-02T10:00:00Z',
    number: 4,
    repository: 'acme/plans',
    actor: { login: 'ana-lima', type: 'User' },
  },
  {
    relation: 'blocked-by',
    holds: false,
    created_at: '2024-03-02T11:00:00Z',
    number: 14,
    repository: SLUG,
  },
];

describe('timelines of issues', () => {
  let github: PlayedGithub;

  afterEach(() => github.close());

  it('tell when an issue got and lost a parent and a blocker', async () => {
    github = await startGithub(smallRepository(), {
      query: text => ({
        data: { repository: text.includes('i12:') ? { i12: TIMELINE } : {} },
      }),
    });
    const read = payloadsOf(
      await readAll({ url: github.url }),
      'api.relations',
    ).map(({ body }) => body as any);
    expect(read[0]).toMatchObject({
      issue: { number: 12 },
      relations: RELATIONS,
    });
  });

  it('are asked for where an event says so, though the issue is not listed as updated', async () => {
    github = await startGithub(
      {
        'issues/events': [
          issueEvent(711, 'parent_issue_removed', { issue: issue(12) }),
          issueEvent(710, 'sub_issue_removed', { issue: issue(14) }),
        ],
      },
      {
        query: text => ({
          data: { repository: text.includes('i12:') ? { i12: TIMELINE } : {} },
        }),
      },
    );
    const read = payloadsOf(await readAll({ url: github.url }));
    expect(read.map(({ type }) => type)).toEqual(['api.relations']);
    expect((read[0].body as any).relations).toEqual(RELATIONS);
    expect(
      github.requests.filter(({ path }) => path === '/graphql'),
    ).toHaveLength(1);
  });

  it('tell moves alone where GitHub knows no such relations yet, and it is asked once', async () => {
    let refused = 0;
    const move = {
      project: { id: 'PVT_1' },
      createdAt: '2024-03-02T12:00:00Z',
      status: 'In Progress',
    };
    github = await startGithub(
      { issues: [12, 13, 14].map(number => issue(number)) },
      {
        query: text => {
          if (text.includes('BLOCKED_BY_ADDED_EVENT')) {
            refused += 1;
            return { errors: [{ type: 'undefinedField' }] };
          }
          return {
            data: {
              repository: { i12: { timelineItems: { nodes: [move] } } },
            },
          };
        },
      },
    );
    const read = payloadsOf(await readAll({ url: github.url }));
    expect(
      read.filter(({ type }) => type === 'api.project_moves'),
    ).toHaveLength(1);
    expect(refused).toBe(1);
  });
});
