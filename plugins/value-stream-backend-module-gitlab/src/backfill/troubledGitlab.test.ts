import {
  PlayedAnswer,
  PlayedRequest,
  ToolServer,
} from '@value-stream/backstage-plugin-value-stream-node/testKit';
import { startFakeGitlab } from '../__testUtils__/fakeGitlab';
import { readAll } from '../__testUtils__/readAll';
import { SHOP } from '../__testUtils__/shopContent';

const ISSUES = '/api/v4/projects/42/issues';
const MERGES = '/api/v4/projects/42/merge_requests';
const OPTIONS = { read: ['issues', 'merge-requests', 'releases'], pageSize: 1 };
const WHOLE = ['issue 2', 'issue 1', 'merge-request 1', 'release v1.4.0'];

describe('a troubled GitLab', () => {
  let server: ToolServer;
  const serve = async (
    trouble: (request: PlayedRequest) => PlayedAnswer | undefined,
  ) => {
    server = await startFakeGitlab(SHOP, trouble);
    return server.url;
  };
  afterEach(() => server.close());

  /** Gives the answer at the path the first so many times. */
  const times = (count: number, at: string, answer: PlayedAnswer) => {
    let left = count;
    return ({ path }: PlayedRequest) => {
      if (path !== at || left === 0) {
        return undefined;
      }
      left -= 1;
      return answer;
    };
  };

  it('that refuses the token says what to do', async () => {
    const { error } = await readAll(await serve(() => ({ status: 401 })));
    expect(error).toMatchObject({
      name: 'SourceError',
      whatToDo: expect.stringContaining('read_api'),
    });
  });

  it('that asks to wait long is busy until then', async () => {
    const reset = Date.parse('2024-06-01T00:05:00Z') / 1_000;
    const { error, pages } = await readAll(
      await serve(
        times(1, MERGES, {
          status: 429,
          headers: { 'ratelimit-reset': String(reset) },
        }),
      ),
      { options: OPTIONS },
    );
    expect(error).toMatchObject({
      name: 'SourceBusyError',
      retryAt: reset * 1_000,
    });
    const rest = await readAll(server.url, {
      options: OPTIONS,
      cursor: pages.at(-1)?.cursor,
    });
    expect(rest.names).toEqual(WHOLE.slice(2));
  });

  it.each([403, 404])(
    'that hides a project (%s) says so, and reads the others',
    async status => {
      const { states, names } = await readAll(
        await serve(({ path }) =>
          path.includes('hidden') ? { status } : undefined,
        ),
        { options: { ...OPTIONS, projects: ['a/hidden', 'shop/api'] } },
      );
      expect(names).toEqual(WHOLE);
      expect(states).toMatchObject([
        {
          part: 'a/hidden',
          state: 'failed',
          whatToDo: expect.stringContaining("Correct 'projects' of the source"),
        },
        { part: 'shop/api', state: 'ok' },
      ]);
    },
  );

  it('that refuses one list (403) warns and reads the others', async () => {
    const { states, names } = await readAll(
      await serve(({ path }) =>
        path === ISSUES ? { status: 403 } : undefined,
      ),
      { options: OPTIONS },
    );
    expect(names).toEqual(WHOLE.slice(2));
    expect(states).toMatchObject([
      { state: 'warning', whatToDo: expect.stringContaining('Reporter') },
    ]);
  });

  it('that refuses a detail (403) gives the rest of the object and warns', async () => {
    const { states, names } = await readAll(
      await serve(({ path }) =>
        path.endsWith('/resource_label_events') ? { status: 403 } : undefined,
      ),
      { options: OPTIONS },
    );
    expect(names).toEqual(WHOLE);
    expect(states).toMatchObject([
      {
        state: 'warning',
        message: expect.stringContaining('label events of issues'),
      },
    ]);
  });
});
