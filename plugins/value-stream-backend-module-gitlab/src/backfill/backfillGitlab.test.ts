import { readAll } from '../__testUtils__/readAll';
import { sha } from '../__testUtils__/recordedProject';
import { EVERYTHING, SHOP } from '../__testUtils__/shopContent';
import { serve, served, stopServing } from '../__testUtils__/servedGitlab';

jest.setTimeout(60_000);

describe('the backfill of GitLab', () => {
  afterEach(stopServing);

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
    const query = served().requests.findLast(
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
    const sent = served().requests.map(r => r.headers.authorization);
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
});
