import { PlayedAnswer } from '@value-stream/backstage-plugin-value-stream-node/testKit';
import { BackfillPage } from '@value-stream/backstage-plugin-value-stream-node';
import { smallRepository } from '../__testUtils__/content';
import { SLUG } from '../__testUtils__/invented';
import { NOW, pagesOf, payloadsOf, readAll } from '../__testUtils__/readAll';
import { PlayedGithub, startGithub } from '../__testUtils__/startGithub';

const ISSUES = `/repos/${SLUG}/issues`;

describe('backfill of a troubled GitHub', () => {
  let github: PlayedGithub;

  beforeEach(async () => {
    github = await startGithub(smallRepository());
  });
  afterEach(() => github.close());

  /** Answers the given list wrongly, so many times. */
  function trouble(path: string, answer: PlayedAnswer, times = Infinity) {
    let left = times;
    github.intercept = request => {
      if (request.path !== path || left <= 0) {
        return undefined;
      }
      left -= 1;
      return answer;
    };
  }

  it('tries again after a secondary limit with a time', async () => {
    trouble(
      ISSUES,
      {
        status: 403,
        headers: { 'retry-after': '0' },
        body: { message: 'You have exceeded a secondary rate limit' },
      },
      2,
    );
    const troubled = await readAll({ url: github.url });
    github.intercept = undefined;
    const whole = await readAll({ url: github.url });
    expect(payloadsOf(troubled)).toEqual(payloadsOf(whole));
  });

  it('stops where the credentials are refused, and says what to do', async () => {
    github.intercept = () => ({ status: 401, body: { message: 'Bad' } });
    await expect(readAll({ url: github.url })).rejects.toMatchObject({
      name: 'SourceError',
      whatToDo: expect.stringContaining("'credentials.token'"),
    });
  });

  it('waits as the primary limit asks, with the source busy until then', async () => {
    const reset = NOW / 1000 + 1_800;
    trouble(ISSUES, {
      status: 403,
      headers: {
        'x-ratelimit-remaining': '0',
        'x-ratelimit-reset': String(reset),
      },
      body: { message: 'API rate limit exceeded' },
    });
    const got: BackfillPage[] = [];
    const reading = (async () => {
      for await (const page of pagesOf({ url: github.url })) {
        got.push(page);
      }
    })();
    await expect(reading).rejects.toMatchObject({
      name: 'SourceBusyError',
      retryAt: (reset + 1) * 1000,
    });
    github.intercept = undefined;
    const rest = await readAll({ url: github.url, cursor: got.at(-1)!.cursor });
    const whole = await readAll({ url: github.url });
    expect(payloadsOf([...got, ...rest])).toEqual(payloadsOf(whole));
  });

  it('leaves out one list that is forbidden and reads the others', async () => {
    trouble(ISSUES, {
      status: 403,
      body: { message: 'Resource not accessible' },
    });
    const pages = await readAll({ url: github.url });
    expect(pages.at(-1)!.states).toEqual([
      {
        part: SLUG,
        state: 'warning',
        message: `not everything can be read: issues (GitHub answered 403 for ${ISSUES})`,
        whatToDo: expect.stringContaining('let the token or app read'),
      },
    ]);
    expect(payloadsOf(pages, 'api.issue')).toEqual([]);
    expect(payloadsOf(pages, 'api.commit')).toHaveLength(3);
  });

  it('says nothing of issues that are switched off', async () => {
    trouble(ISSUES, { status: 410, body: { message: 'Issues are disabled' } });
    const pages = await readAll({ url: github.url });
    expect(pages.at(-1)!.states).toEqual([
      { part: SLUG, state: 'ok', message: 'read' },
    ]);
  });

  it('fails a repository that is not shown and reads the others', async () => {
    const pages = await readAll({
      url: github.url,
      repositories: ['acme/gone', SLUG],
    });
    expect(pages.at(-1)!.states).toEqual([
      {
        part: 'acme/gone',
        state: 'failed',
        message: 'GitHub shows no such repository',
        whatToDo: expect.stringContaining("correct 'repositories'"),
      },
      { part: SLUG, state: 'ok', message: 'read' },
    ]);
    // Nothing is ever taken as deleted because it could not be read.
    expect(
      payloadsOf(pages).some(({ type }) => /delete|remove/.test(type)),
    ).toBe(false);
  });

  it('keeps a renamed repository under the name that selects it', async () => {
    github.intercept = ({ path }) =>
      path === `/repos/${SLUG}`
        ? { body: { full_name: 'acme/core', default_branch: 'main' } }
        : undefined;
    const pages = await readAll({ url: github.url });
    expect(pages.at(-1)!.states).toEqual([
      {
        part: SLUG,
        state: 'warning',
        message:
          'GitHub calls it acme/core now; it is read and kept under the name that selects it',
        whatToDo: expect.stringContaining('write acme/core in'),
      },
    ]);
    expect(
      payloadsOf(pages).every(
        ({ body }) => (body as any).repository.full_name === SLUG,
      ),
    ).toBe(true);
  });

  it('begins a list anew where the page to go on with is gone', async () => {
    const pages: BackfillPage[] = [];
    for await (const page of pagesOf({ url: github.url })) {
      pages.push(page);
      if (payloadsOf(pages, 'api.pull_request').length) {
        break;
      }
    }
    let gone = 1;
    github.intercept = ({ path, query }) => {
      const refused = path.endsWith('/pulls') && query.get('page') === '2';
      gone -= refused ? 1 : 0;
      return refused && gone >= 0 ? { status: 404, body: {} } : undefined;
    };
    const { cursor } = pages.at(-1)!;
    const rest = await readAll({ url: github.url, cursor });
    expect(
      new Set(
        payloadsOf([...pages, ...rest], 'api.pull_request').map(
          ({ body }) => (body as any).pull_request.number,
        ),
      ),
    ).toEqual(new Set([13, 16, 17]));
  });

  it('says so where GitHub lists no older events', async () => {
    github.intercept = ({ path, query }) =>
      path.endsWith('/issues/events') && query.get('page') === '2'
        ? { status: 422, body: { message: 'pagination is limited' } }
        : undefined;
    const pages = await readAll({ url: github.url });
    expect(pages.at(-1)!.states![0].message).toContain(
      'events of issues older than GitHub lists',
    );
  });
});
