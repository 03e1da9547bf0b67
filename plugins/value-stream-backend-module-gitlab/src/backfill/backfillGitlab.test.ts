import { ToolServer } from '@value-stream/backstage-plugin-value-stream-node/testKit';
import { FakeContent, startFakeGitlab } from '../__testUtils__/fakeGitlab';
import { readAll } from '../__testUtils__/readAll';
import { PROJECT, sha } from '../__testUtils__/recorded';
import { SHOP } from '../__testUtils__/shopContent';

jest.setTimeout(60_000);

const EVERYTHING = [
  'issue 2',
  'issue 1',
  'merge-request 1',
  `commit ${sha('c')}`,
  'deployment 4001',
  'release v1.4.0',
  'feature-flag invoices',
  'merge-train 5001',
  'epic 3',
  // They cost most, so they come last.
  'pipeline 3001',
];

describe('the backfill of GitLab', () => {
  let server: ToolServer;
  const serve = async (...args: Parameters<typeof startFakeGitlab>) => {
    server = await startFakeGitlab(...args);
    return server.url;
  };
  afterEach(() => server.close());

  it('reads all lists of a project and says how far it is', async () => {
    const { names, states, pages } = await readAll(await serve(SHOP));
    expect(names).toEqual(EVERYTHING);
    expect(states).toEqual([
      { part: 'shop/api', state: 'ok', message: 'is read' },
    ]);
    expect(pages.at(-1)?.progress).toEqual({
      done: 9,
      total: 9,
      unit: 'lists',
    });
  });

  it('pages issues and tags by key where GitLab does, and as before where it does not', async () => {
    const options = {
      read: ['issues', 'tags', 'pipelines'],
      releaseTags: '^v',
      pageSize: 1,
    };
    const asked = (path: string) =>
      server.requests
        .filter(request => request.path === `/api/v4/projects/42/${path}`)
        .map(({ query }) => [
          query.get('pagination'),
          query.get('cursor') ?? query.get('page_token'),
          query.get('page'),
        ]);
    const tags = [
      { name: 'v2', commit: { id: sha('c') } },
      { name: 'v1', commit: { id: sha('b') } },
    ];
    const content = { ...SHOP, 'projects/42/repository/tags': tags };

    // GitLab 18.3 names the next page of issues by the last entry.
    const newer = await readAll(
      await serve(content, ({ path, query }) => {
        const name = /42\/(issues|repository\/tags)$/.exec(path)?.[1];
        if (!name || !query.has('pagination')) {
          return undefined;
        }
        const key = name === 'issues' ? 'cursor' : 'page_token';
        const list = (content as any)[`projects/42/${name}`];
        const index = Number(query.get(key) ?? 0);
        const next = new URLSearchParams(query);
        next.set(key, String(index + 1));
        return {
          body: list.slice(index, index + 1),
          headers: (index + 1 < list.length
            ? { link: `<${server.url}${path}?${next}>; rel="next"` }
            : {}) as Record<string, string>,
        };
      }),
      { options },
    );
    expect(asked('issues')).toEqual([
      ['keyset', null, null],
      ['keyset', '1', null],
    ]);
    expect(asked('repository/tags')).toEqual([
      ['keyset', null, null],
      ['keyset', '1', null],
    ]);
    expect(asked('pipelines')[0]).toEqual([null, null, null]);
    await server.close();

    const older = await readAll(
      await serve(content, ({ query }) =>
        query.has('pagination') ? { status: 405 } : undefined,
      ),
      { options },
    );
    expect(older.names).toEqual(newer.names);
    expect(older.states).toMatchObject([{ state: 'ok' }]);
  });

  it('gives the last 90 days of all projects before older history of any, and goes on from any page', async () => {
    // Of 30 issues each, ten days apart, nine are of the last 90 days.
    const now = Date.parse('2024-06-01T00:00:00Z');
    const at = (n: number) =>
      new Date(now - (n * 10 + 5) * 86_400_000).toISOString();
    const content: Record<string, unknown> = {};
    const names = ['a', 'b', 'c', 'd', 'e', 'f'].map(name => `shop/${name}`);
    for (const [index, name] of names.entries()) {
      content[`projects/${name}`] = {
        ...PROJECT,
        id: 50 + index,
        path_with_namespace: name,
      };
      content[`projects/${50 + index}/issues`] = Array.from(
        { length: 30 },
        (_, n) => ({
          iid: 100 * index + n,
          state: 'opened',
          created_at: at(n),
          updated_at: at(n),
        }),
      );
    }
    const url = await serve(content);
    const options = { read: ['issues'], projects: names, pageSize: 5 };
    const whole = await readAll(url, { options });
    expect(whole.names).toHaveLength(180);
    // Two pages of five of each; the tenth is older.
    const recent = whole.names
      .slice(0, 60)
      .map(name => Number(name.slice(6)) % 100);
    expect(Math.max(...recent)).toBe(9);
    for (let stop = 1; stop < whole.pages.length; stop += 3) {
      const before = whole.pages.slice(0, stop);
      const rest = await readAll(url, {
        options,
        cursor: before[stop - 1].cursor,
      });
      const given = before.flatMap(({ payloads }) =>
        payloads.map(({ body }) => `issue ${(body as any).issue.iid}`),
      );
      expect([...given, ...rest.names].sort()).toEqual([...whole.names].sort());
    }
  });

  it('asks GraphQL for the paths of merge requests, at once for many', async () => {
    const asked: string[] = [];
    const url = await serve(SHOP, ({ path, body }) => {
      if (path !== '/api/graphql') {
        return undefined;
      }
      asked.push((body as any).query);
      return {
        body: {
          data: {
            project: {
              mergeRequests: {
                nodes: [
                  {
                    iid: '1',
                    diffStats: [{ path: 'src/a.ts' }, { path: 'b' }],
                  },
                ],
              },
            },
          },
        },
      };
    });
    const { pages } = await readAll(url, {
      options: { read: ['merge-requests'] },
    });
    expect(asked).toEqual([
      'query { project(fullPath: "shop/api") { mergeRequests(iids: ["1"]) { nodes { iid diffStats { path } } } } }',
    ]);
    expect(pages[0].payloads[0].body).toMatchObject({
      merge_request: { iid: 1 },
      paths: ['src/a.ts', 'b'],
    });
  });

  it('keeps of the notes of issues neither texts nor whom they name', async () => {
    const notes = [
      { id: 1, system: true, body: 'assigned to @heron and unassigned @wren' },
      { id: 2, system: true, body: 'mentioned in merge request !1' },
      { id: 3, system: false, body: 'never read' },
    ].map(note => ({ ...note, created_at: '2024-03-02T10:00:00.000Z' }));
    const url = await serve({ ...SHOP, 'projects/42/issues/1/notes': notes });
    const { pages } = await readAll(url, { options: { read: ['issues'] } });
    const { body } = pages
      .flatMap(({ payloads }) => payloads)
      .find(payload => (payload.body as any).issue.iid === 1) as any;
    expect(body.notes).toEqual([
      {
        id: 1,
        system: true,
        body: 'assigned to ',
        created_at: '2024-03-02T10:00:00.000Z',
      },
    ]);
  });

  it('reads later only what changed since, with ten minutes of overlap', async () => {
    const url = await serve(SHOP);
    const first = await readAll(url);
    const { names } = await readAll(url, { cursor: first.cursor });
    expect(names).toEqual([]);
    const query = server.requests.findLast(
      ({ path }) => path === '/api/v4/projects/42/issues',
    )?.query;
    expect(query?.get('updated_after')).toBe('2024-05-31T23:50:00.000Z');
  });

  it('sends the token of the source before that of integrations', async () => {
    const url = await serve(SHOP);
    const credentials = {
      knows: () => true,
      apiBaseUrl: () => undefined,
      token: () => 'of the portal',
    };
    await readAll(url, { credentials });
    await readAll(url, { credentials, token: 'of the source' });
    const sent = server.requests.map(r => r.headers.authorization);
    expect([sent[0], sent.at(-1)]).toEqual([
      'Bearer of the portal',
      'Bearer of the source',
    ]);
  });

  it('stops a list of commits at the last one that was read', async () => {
    const commits = ['c', 'b', 'a'].map(digit => ({
      ...(SHOP['projects/42/repository/commits'] as any[])[0],
      id: sha(digit),
    }));
    const content: Record<string, unknown> = {
      ...SHOP,
      'projects/42/repository/commits': commits,
    };
    const url = await serve(path => content[path]);
    const settings = { options: { read: ['commits'], pageSize: 2 } };
    const first = await readAll(url, settings);
    expect(first.names).toHaveLength(3);
    content['projects/42/repository/commits'] = [
      { ...commits[0], id: sha('d') },
      ...commits,
    ];
    const second = await readAll(url, { ...settings, cursor: first.cursor });
    expect(second.names).toEqual([`commit ${sha('d')}`]);
    const third = await readAll(url, { ...settings, cursor: second.cursor });
    expect(third.names).toEqual([]);
  });

  it('reads a project once that is selected by its path and its number', async () => {
    const content: FakeContent = {
      ...SHOP,
      'projects/42': SHOP['projects/shop/api'],
    };
    const { names } = await readAll(await serve(content), {
      selectors: [
        select('gitlab.com/project-slug', 'shop/api'),
        select('gitlab.com/project-id', '42'),
      ],
    });
    expect(names).toEqual(EVERYTHING);
  });

  it('keeps the selected name of a renamed project and says what to correct', async () => {
    const { pages, states } = await readAll(
      await serve({ ...SHOP, 'projects/old/api': SHOP['projects/shop/api'] }),
      { selectors: [select('gitlab.com/project-slug', 'old/api')] },
    );
    expect(pages[0].payloads[0].body).toMatchObject({
      project: { path_with_namespace: 'shop/api', selected_as: 'old/api' },
    });
    expect(states).toMatchObject([
      {
        part: 'old/api',
        state: 'warning',
        whatToDo: expect.stringContaining(
          'Write shop/api in gitlab.com/project-slug of component:default/api',
        ),
      },
    ]);
  });

  it('asks nothing of what the project has switched off', async () => {
    await readAll(
      await serve({
        ...SHOP,
        'projects/shop/api': { ...PROJECT, issues_access_level: 'disabled' },
      }),
    );
    expect(
      server.requests.some(({ path }) => path.endsWith('/42/issues')),
    ).toBe(false);
  });

  it('says that nothing is selected', async () => {
    const { states } = await readAll(await serve(SHOP), {
      options: { projects: [] },
    });
    expect(states).toMatchObject([{ state: 'warning' }]);
  });

  it('follows x-next-page where GitLab gives no link', async () => {
    const url = await serve(SHOP, ({ path, query }) =>
      path === '/api/v4/projects/42/issues'
        ? {
            body: [
              (SHOP['projects/42/issues'] as any[])[
                Number(query.get('page') ?? 1) - 1
              ],
            ],
            headers: { 'x-next-page': query.has('page') ? '' : '2' },
          }
        : undefined,
    );
    const { names } = await readAll(url, { options: { read: ['issues'] } });
    expect(names).toEqual(['issue 2', 'issue 1']);
  });

  it('reads many thousands of objects by bounded pages, going on by time', async () => {
    const count = 5_250;
    const day = Date.parse('2024-01-01T00:00:00Z');
    const at = (n: number) => new Date(day - n * 60_000).toISOString();
    const list = Array.from({ length: count }, (_, n) => ({
      id: n + 1,
      iid: n + 1,
      project_id: 42,
      state: 'opened',
      created_at: at(n),
      updated_at: at(n),
    }));
    const url = await serve({ ...SHOP, 'projects/42/issues': list });
    const { names, pages, cursor } = await readAll(url, {
      options: { read: ['issues'] },
    });
    expect(new Set(names).size).toBe(count);
    expect(Math.max(...pages.map(page => page.payloads.length))).toBe(50);
    expect(
      Math.max(...pages.map(page => JSON.stringify(page.cursor).length)),
    ).toBeLessThan(600);
    expect(JSON.stringify(cursor).length).toBeLessThan(200);
    const furthest = Math.max(
      ...server.requests.map(({ query }) => Number(query.get('page') ?? 1)),
    );
    expect(furthest).toBeLessThanOrEqual(100);
  });
});

function select(annotation: string, value: string) {
  return { annotation, value, entityRef: 'component:default/api' };
}
