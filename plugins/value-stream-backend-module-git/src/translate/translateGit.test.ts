import { TranslateContext } from '@value-stream/backstage-plugin-value-stream-node';
import { GitOptions } from '../options/GitOptions';
import { readGitOptions } from '../options/readGitOptions';
import { CommitPayload, GitPayload } from './GitPayload';
import { translateGit } from './translateGit';

const SHA = 'a'.repeat(40);
const PARENT = 'b'.repeat(40);

function context(rules: object = {}): TranslateContext<GitOptions> {
  return {
    source: { id: 'code', connector: 'git' },
    options: readGitOptions({
      repositories: [
        { id: 'api', path: '.', entities: ['component:default/api'], ...rules },
      ],
    }),
    origin: 'backfill',
    receivedAt: 0,
    hashActor: identity => `hash(${identity})`,
  };
}

const commit = (fields: Partial<CommitPayload> = {}): GitPayload => ({
  type: 'commit',
  body: {
    repository: 'api',
    sha: SHA,
    parents: [PARENT],
    authored: '2024-01-02T10:00:00Z',
    committed: '2024-01-02T12:00:00+01:00',
    message: 'PAY-7 Charge once (#12)\n\nSee PAY-8 and PAY-7.',
    ...fields,
  },
});
const tag = (name: string): GitPayload => ({
  type: 'tag',
  body: {
    repository: 'api',
    tag: name,
    commit: SHA,
    date: '2024-01-03T00:00:00Z',
  },
});

describe('a commit', () => {
  it('becomes two activities and an object, as the delivery model names them', () => {
    const told = translateGit(
      commit({
        url: 'https://github.com/acme/api',
        author: 'Ada@Example.com',
        committer: 'noreply@github.com',
        committerName: 'GitHub',
        firstParent: true,
        paths: ['a.ts'],
      }),
      context(),
    );
    expect(told).toEqual({
      activities: [
        {
          identity: `git:api@${SHA}:authored`,
          kind: 'commit',
          verb: 'authored',
          occurredAt: Date.UTC(2024, 0, 2, 10),
          actor: 'hash(ada@example.com)',
          objects: [{ key: `git:api@${SHA}`, qualifier: 'subject' }],
          attributes: {},
        },
        {
          identity: `git:api@${SHA}:committed`,
          kind: 'commit',
          verb: 'committed',
          occurredAt: Date.UTC(2024, 0, 2, 11),
          objects: [{ key: `git:api@${SHA}`, qualifier: 'subject' }],
          attributes: { parents: [PARENT] },
        },
      ],
      objects: [
        {
          key: `git:api@${SHA}`,
          kind: 'commit',
          observedAt: Date.UTC(2024, 0, 2, 11),
          title: 'PAY-7 Charge once (#12)',
          url: `https://github.com/acme/api/commit/${SHA}`,
          attributes: {
            sha: SHA,
            parents: [PARENT],
            authoredAt: Date.UTC(2024, 0, 2, 10),
            committedAt: Date.UTC(2024, 0, 2, 11),
            message: 'PAY-7 Charge once (#12)\n\nSee PAY-8 and PAY-7.',
            issueKeys: ['PAY-7', 'PAY-8'],
            paths: ['a.ts'],
            firstParent: true,
          },
          selectors: [
            {
              annotation: 'backstage.io/source-location',
              value: 'https://github.com/acme/api',
            },
            { annotation: 'github.com/project-slug', value: 'acme/api' },
            { annotation: 'entity', value: 'component:default/api' },
          ],
        },
      ],
      refused: [],
    });
  });

  it('finds issue keys by the configured patterns, the first group where there is one', () => {
    const told = translateGit(
      commit({ message: 'Merge pull request #31 from acme/fix\n\nXPAY-1' }),
      context({ issueKeys: ['pull request #(\\d+)', 'PAY-\\d+'] }),
    );
    expect(told.objects[0].attributes?.issueKeys).toEqual(['31', 'PAY-1']);
  });

  it('knows machines by their name or address', () => {
    const bots = [
      { authorName: 'dependabot[bot]', author: 'x@example.com' },
      { authorName: 'Renovate', author: 'bot@renovateapp.com' },
      { author: '49699333+dependabot[bot]@users.noreply.github.com' },
    ].map(who => translateGit(commit(who), context()).activities[0]);
    expect(bots.map(({ attributes }) => attributes)).toEqual([
      { bot: true },
      { bot: true },
      { bot: true },
    ]);
    const [person] = translateGit(
      commit({ authorName: 'Abbot Renovatio', author: 'abbot@example.com' }),
      context(),
    ).activities;
    expect(person.attributes).toEqual({});
  });

  it('hashes the login of a private forge address', () => {
    const [{ actor }] = translateGit(
      commit({ author: '12345+Ada@users.noreply.github.com' }),
      context(),
    ).activities;
    expect(actor).toBe('hash(ada)');
  });

  it('seen again after a rewrite tells its place on the branch anew', () => {
    const [fact] = translateGit(
      commit({ firstParent: false, seenAgain: '2024-06-01T00:00:00Z' }),
      context(),
    ).objects;
    expect(fact.observedAt).toBe(Date.UTC(2024, 5, 1));
    expect(fact.attributes).toMatchObject({
      firstParent: false,
      removed: false,
    });
  });

  it('that a rewritten branch lost is removed and no longer on the line', () => {
    const told = translateGit(
      {
        type: 'commit-removed',
        body: { repository: 'api', sha: SHA, at: '2024-06-01T00:00:00Z' },
      },
      context(),
    );
    expect(told.activities).toMatchObject([
      { verb: 'removed', occurredAt: Date.UTC(2024, 5, 1) },
    ]);
    expect(told.objects).toMatchObject([
      { attributes: { firstParent: false, removed: true } },
    ]);
  });

  it.each([
    [{ sha: 'abc' }, "'sha' is no full commit id"],
    [
      { authored: 'yesterday' },
      "'authored' is no ISO 8601 instant: 'yesterday'",
    ],
    [{ committed: '' }, "'committed' is no ISO 8601 instant: ''"],
    [{ parents: undefined }, "'parents' is not a list"],
    [{ message: null as never }, "'message' is null, not a text"],
    [{ repository: '' }, "'repository' is empty"],
  ])('with %j is refused: %s', (fields, reason) => {
    const told = translateGit(commit(fields), context());
    expect(told.activities).toEqual([]);
    expect(told.refused[0].reason).toContain(reason);
  });
});

describe('a tag', () => {
  it('is a release of its commit where nothing else is configured', () => {
    expect(translateGit(tag('v1.0'), context())).toMatchObject({
      activities: [
        {
          identity: 'git:api#tag/v1.0:published',
          kind: 'release',
          verb: 'published',
          occurredAt: Date.UTC(2024, 0, 3),
          objects: [
            { key: 'git:api#tag/v1.0', qualifier: 'subject' },
            { key: `git:api@${SHA}`, qualifier: 'revision' },
          ],
        },
      ],
      objects: [{ key: 'git:api#tag/v1.0', title: 'v1.0' }],
    });
  });

  it('is matched as a whole by the release pattern', () => {
    const rules = { releases: { tags: '\\d+\\.\\d+' } };
    expect(translateGit(tag('1.0'), context(rules)).activities).toHaveLength(1);
    expect(translateGit(tag('1.0.Beta'), context(rules)).refused).toHaveLength(
      1,
    );
  });

  it('is a deployment, and no release, where only a deployment pattern names it', () => {
    const rules = {
      deployments: [
        { tags: 'deploy/.*', environment: 'production', service: 'checkout' },
      ],
    };
    const told = translateGit(tag('deploy/7'), context(rules));
    expect(told.activities).toMatchObject([
      {
        identity: `git:api#deployment/deploy/7@${SHA}:succeeded`,
        kind: 'deployment',
        verb: 'succeeded',
        attributes: {
          environment: 'production',
          service: 'checkout',
          revision: SHA,
        },
      },
    ]);
    expect(
      translateGit(tag('v1'), context(rules)).activities.map(a => a.kind),
    ).toEqual(['release']);
  });

  it('is both where both patterns name it', () => {
    const rules = {
      releases: { tags: 'v.*' },
      deployments: [{ tags: 'v.*', environment: 'production' }],
    };
    expect(
      translateGit(tag('v1'), context(rules)).activities.map(a => a.kind),
    ).toEqual(['release', 'deployment']);
  });
});
