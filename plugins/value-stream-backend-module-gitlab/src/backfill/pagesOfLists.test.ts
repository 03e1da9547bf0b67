import { readAll } from '../__testUtils__/readAll';
import { PROJECT, sha } from '../__testUtils__/recordedProject';
import { SHOP } from '../__testUtils__/shopContent';
import { serve, served, stopServing } from '../__testUtils__/servedGitlab';

jest.setTimeout(60_000);

describe('the backfill of GitLab', () => {
  afterEach(stopServing);

  it('pages issues and tags by key where GitLab does, and as before where it does not', async () => {
    const options = {
      read: ['issues', 'tags', 'pipelines'],
      releaseTags: '^v',
      pageSize: 1,
    };
    const asked = (path: string) =>
      served()
        .requests.filter(
          request => request.path === `/api/v4/projects/42/${path}`,
        )
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
            ? { link: `<${served().url}${path}?${next}>; rel="next"` }
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
    await served().close();

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
      ...served().requests.map(({ query }) => Number(query.get('page') ?? 1)),
    );
    expect(furthest).toBeLessThanOrEqual(100);
  });
});
