import { mockServices } from '@backstage/backend-test-utils';
import {
  PlayedAnswer,
  PlayedRequest,
  startToolServer,
  ToolServer,
} from '../testKit';
import { createToolClient } from './createToolClient';
import { ToolAnswerError } from './ToolAnswerError';
import { ToolClientOptions } from './ToolClient';
import { ToolRefusedError } from './ToolRefusedError';

const NOW = Date.UTC(2026, 0, 1);

describe('createToolClient', () => {
  let server: ToolServer;
  let answers: ((request: PlayedRequest) => PlayedAnswer)[];

  beforeEach(async () => {
    answers = [];
    server = await startToolServer(request =>
      (answers.shift() ?? (() => ({ body: 'well' })))(request),
    );
  });
  afterEach(() => server.close());

  const client = (
    options: Partial<ToolClientOptions> = {},
    signal = new AbortController().signal,
  ) =>
    createToolClient({
      tool: 'Tracker',
      baseUrl: `${server.url}/api`,
      whenRefused: 'Set a new token in valueStream.sources[].credentials.token',
      waitsMs: [1, 1],
      context: {
        fetch,
        signal,
        now: () => NOW,
        logger: mockServices.logger.mock(),
      },
      ...options,
    });

  it('reads JSON below the base URL with its headers and query', async () => {
    answers.push(() => ({ body: { items: [1] }, headers: { etag: 'x' } }));
    const answer = await client({
      headers: async () => ({ authorization: 'Bearer t' }),
    }).get('/issues', {
      query: { page: 2, label: ['a', 'b'], none: undefined },
    });
    expect(answer.body).toEqual({ items: [1] });
    expect(answer.headers.get('etag')).toBe('x');
    const [request] = server.requests;
    expect(request.path).toBe('/api/issues');
    expect(request.query.toString()).toBe('page=2&label=a&label=b');
    expect(request.headers.authorization).toBe('Bearer t');
  });

  it('posts JSON', async () => {
    await client().post('graphql', { query: '{ viewer }' });
    expect(server.requests[0]).toMatchObject({
      method: 'POST',
      path: '/api/graphql',
      body: { query: '{ viewer }' },
    });
  });

  it('sends credentials to no other host', async () => {
    await expect(client().get('https://elsewhere.example/x')).rejects.toThrow(
      'Tracker points to another host, https://elsewhere.example; not followed',
    );
    expect(server.requests).toHaveLength(0);
  });

  it('does not carry credentials along a redirect to another host', async () => {
    const other = await startToolServer(() => ({ body: 'other' }));
    answers.push(() => ({
      status: 302,
      headers: {
        location: other.url.replace('127.0.0.1', 'localhost'),
      },
    }));
    await client({ headers: () => ({ authorization: 'Bearer t' }) }).get('x');
    expect(other.requests[0].headers.authorization).toBeUndefined();
    await other.close();
  });

  it('stops the source where the credentials are refused, and says what to do', async () => {
    answers.push(() => ({ status: 401, body: { message: 'Bad token abc' } }));
    await expect(client().get('x')).rejects.toMatchObject({
      name: 'SourceError',
      message: 'Tracker refuses the credentials (401)',
      whatToDo: 'Set a new token in valueStream.sources[].credentials.token',
    });
    expect(server.requests).toHaveLength(1);
  });

  it.each([403, 404, 410, 422])(
    'refuses one address for good with %i',
    async status => {
      answers.push(() => ({ status, text: '<html>no</html>' }));
      await expect(client().get('x')).rejects.toMatchObject({
        name: 'ToolRefusedError',
        status,
        message: `Tracker answered ${status} for /api/x`,
      });
      expect(server.requests).toHaveLength(1);
    },
  );

  it.each<[string, PlayedAnswer]>([
    ['500', { status: 500 }],
    ['502 in HTML', { status: 502, text: '<html>' }],
    ['429 without a time', { status: 429 }],
    ['429 with Retry-After', { status: 429, headers: { 'retry-after': '0' } }],
    ['a broken-off body', { body: { a: 'long enough' }, breakAfter: 4 }],
    ['half a body', { text: '{"a": [1, 2' }],
    ['silence', { silent: true }],
  ])('tries again after %s', async (_, trouble) => {
    answers.push(() => trouble);
    const { body } = await client({ timeoutMs: 300 }).get('x');
    expect(body).toBe('well');
    expect(server.requests).toHaveLength(2);
  });

  it('gives up after its attempts, with the last reason', async () => {
    answers.push(...[1, 2, 3].map(() => () => ({ status: 503 })));
    await expect(client().get('x')).rejects.toMatchObject({
      name: 'ToolAnswerError',
      message: 'Tracker answered 503 for /api/x',
    });
    expect(server.requests).toHaveLength(3);
  });

  it.each([
    [429, 'Tracker limits requests'],
    [503, 'Tracker is not available for now (503)'],
  ])(
    'leaves a tool that answers %i alone as long as it asks where that is long',
    async (status, message) => {
      answers.push(() => ({ status, headers: { 'retry-after': '3600' } }));
      await expect(client().get('x')).rejects.toMatchObject({
        name: 'SourceBusyError',
        message: expect.stringContaining(message),
        retryAt: NOW + 3_600_000,
      });
    },
  );

  it("recognises the tool's own way of limiting", async () => {
    answers.push(() => ({ status: 403, headers: { 'x-reset': '120' } }));
    const limited = client({
      rateLimitMs: ({ status, headers }) =>
        status === 403 ? Number(headers.get('x-reset')) * 1000 : undefined,
    });
    await expect(limited.get('x')).rejects.toMatchObject({
      name: 'SourceBusyError',
      retryAt: NOW + 120_000,
    });
  });

  it('reads no more than it may hold', async () => {
    answers.push(...[1, 2, 3].map(() => () => ({ body: 'x'.repeat(2_000) })));
    await expect(client({ maxBytes: 1_000 }).get('x')).rejects.toThrow(
      'Tracker answered more than 1000 bytes',
    );
  });

  it('says that a tool cannot be reached, and where', async () => {
    const gone = await startToolServer(() => ({}));
    await gone.close();
    await expect(client({ baseUrl: gone.url }).get('x')).rejects.toMatchObject({
      name: 'ToolAnswerError',
      message: `Tracker cannot be reached at ${gone.url}: ECONNREFUSED`,
    });
  });

  describe('reading an answer that goes on', () => {
    async function* linesOf(...values: unknown[]) {
      yield* values;
    }
    const read = async (
      until = new AbortController().signal,
      options: Partial<ToolClientOptions> = {},
    ) => {
      const values: unknown[] = [];
      for await (const value of client(options).stream('changes', until, {
        query: { since: 7 },
      })) {
        values.push(value);
      }
      return values;
    };

    it('gives its values as they come', async () => {
      answers.push(() => ({ lines: linesOf({ a: 1 }, { a: 2 }) }));
      expect(await read()).toEqual([{ a: 1 }, { a: 2 }]);
      expect(server.requests[0].query.get('since')).toBe('7');
    });

    it('ends quietly when it is told to', async () => {
      const until = new AbortController();
      answers.push(() => ({
        lines: (async function* endless() {
          yield { a: 1 };
          setTimeout(() => until.abort(), 10);
          await new Promise(() => {});
        })(),
      }));
      expect(await read(until.signal)).toEqual([{ a: 1 }]);
    });

    it('says why there is none', async () => {
      answers.push(() => ({ status: 401 }));
      await expect(read()).rejects.toThrow('refuses the credentials');
      answers.push(() => ({ status: 403 }));
      await expect(read()).rejects.toThrow(ToolRefusedError);
      answers.push(() => ({ status: 502 }));
      await expect(read()).rejects.toThrow(ToolAnswerError);
      answers.push(() => ({ silent: true }));
      await expect(read(undefined, { timeoutMs: 20 })).rejects.toThrow(
        'did not answer in time',
      );
    });

    it('is refused where it breaks off', async () => {
      answers.push(() => ({ text: '{"a":1}\n{"a":2}', breakAfter: 10 }));
      await expect(read()).rejects.toThrow('broke off its stream');
    });
  });

  it('stops at once when told to', async () => {
    const stop = new AbortController();
    answers.push(() => {
      stop.abort();
      return { silent: true };
    });
    await expect(client({}, stop.signal).get('x')).rejects.toMatchObject({
      name: 'AbortError',
    });
    expect(server.requests).toHaveLength(1);
  });
});
