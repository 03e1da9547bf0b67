import { BackfillPage, Connector, PartState, SourceError } from '../connector';
import { createToolClient, ToolAnswerError, ToolRefusedError } from '../http';
import { connectorChecks } from './connectorChecks';
import { ConnectorFixtures } from './ConnectorFixtures';
import { startToolServer } from './startToolServer';

const LISTS = ['a', 'b'] as const;
const PAGES = 3;
const SECRET = 'token-of-the-tracker';

const state = (part: string, how: 'failed' | 'warning', message: string) => ({
  part,
  state: how,
  message,
  whatToDo: 'look after it',
});

/** Where a tracker with two lists of three tickets goes wrong. */
interface Ways {
  /** What it does with an answer that is no page. */
  readonly onFailure?: 'tells' | 'throws' | 'is silent' | 'stops';
  /** The place after a page that could not be read. */
  readonly goesOn?: boolean;
  readonly on401?: 'stops' | 'is silent';
  readonly renamed?: 'kept' | 'taken over';
  readonly tellsSecret?: boolean;
}

/** A tracker that asks over HTTP. */
function tracker(ways: Ways = {}): Connector {
  return {
    id: 'tracker',
    version: 1,
    title: 'Tracker',
    annotations: [],
    readOptions: options => options,
    translate: ({ body }) => ({
      activities: [],
      objects: [
        {
          key: `tracker:${(body as any).list}/${(body as any).id}`,
          kind: 'work-item',
          observedAt: 1,
        },
      ],
      refused: [],
    }),
    backfill: (_, cursor, context) => read(ways, cursor ?? {}, context),
  };
}

async function* read(
  { onFailure = 'tells', goesOn, on401, renamed, tellsSecret }: Ways,
  before: Record<string, unknown>,
  context: any,
): AsyncGenerator<BackfillPage> {
  const client = createToolClient({
    tool: 'Tracker',
    baseUrl: 'http://tracker.example',
    whenRefused: 'give it a token',
    context,
    waitsMs: [1, 1],
    timeoutMs: 200,
  });
  const states: PartState[] = [];
  let cursor = before;
  let failures = 0;
  for (const list of LISTS) {
    try {
      for (let page = Number(cursor[list] ?? 0); page < PAGES; page += 1) {
        const { body } = await client.get(`lists/${list}`, { query: { page } });
        const { id, name } = (body ?? {}) as Record<string, unknown>;
        if (typeof id !== 'number') {
          throw new ToolAnswerError('Tracker answered no ticket');
        }
        if (name !== list) {
          states.push(state(list, 'warning', 'it has another name'));
        }
        cursor = { ...cursor, [list]: page + 1 };
        yield {
          payloads: [
            {
              type: 'ticket',
              body: { id, list: renamed === 'taken over' ? name : list },
            },
          ],
          cursor: cursor as BackfillPage['cursor'],
        };
      }
      failures = 0;
    } catch (error) {
      if (error instanceof SourceError && on401 === 'is silent') {
        continue;
      }
      if (
        onFailure === 'throws' ||
        !(error instanceof ToolAnswerError || error instanceof ToolRefusedError)
      ) {
        throw error;
      }
      failures += 1;
      if (onFailure === 'stops' || failures === LISTS.length) {
        throw new SourceError('Tracker fails', tellsSecret ? SECRET : 'wait');
      }
      if (onFailure === 'tells') {
        states.push(state(list, 'failed', 'cannot be read'));
      }
      if (goesOn) {
        cursor = { ...cursor, [list]: PAGES };
      }
    }
  }
  yield { payloads: [], cursor: cursor as BackfillPage['cursor'], states };
}

const fixtures: ConnectorFixtures = {
  options: {},
  payloads: [],
  identities: [],
  people: [],
  secrets: [SECRET],
  backfill: async () => {
    const server = await startToolServer(({ path, query }) => ({
      body: { id: Number(query.get('page')), name: path.slice(-1) },
    }));
    return {
      context: {
        fetch: (url, init) => {
          const { pathname, search } = new URL(String(url));
          return fetch(`${server.url}${pathname}${search}`, init);
        },
      },
      faults: {
        at: ({ pathname, searchParams }) =>
          pathname === '/lists/a' && searchParams.get('page') === '1',
        of: ({ body }) => (body as any).list === 'a',
        renamed: ({ pathname }, body) =>
          pathname === '/lists/b' ? { ...body, name: 'c' } : undefined,
      },
      cleanUp: () => server.close(),
    };
  },
};

/** The checks that a connector fails, by the end of their names. */
async function failed(connector: Connector): Promise<readonly string[]> {
  const names: string[] = [];
  for (const { name, run } of connectorChecks(connector, fixtures)) {
    if (/tool|part|credentials|asked|renamed/.test(name)) {
      await Promise.resolve()
        .then(run)
        .catch(() => names.push(name));
    }
  }
  return names;
}

jest.setTimeout(60_000);

describe('the table of faults', () => {
  it('passes a connector that does all of it', async () => {
    expect(await failed(tracker())).toEqual([]);
  });

  it.each<[string, Ways, RegExp, number]>([
    [
      'lets a failure of the tool through as it is',
      { onFailure: 'throws' },
      /^says what to do where/,
      17,
    ],
    [
      'is silent about what it could not read',
      { onFailure: 'is silent' },
      /^says what to do where one part/,
      8,
    ],
    [
      'stops at the first part that fails',
      { onFailure: 'stops' },
      /^says what to do where one part/,
      8,
    ],
    [
      'passes over what it could not read',
      { goesOn: true },
      /, and that one when it is well$/,
      8,
    ],
    [
      'is silent about refused credentials',
      { on401: 'is silent' },
      /credentials are refused/,
      2,
    ],
    [
      'takes the new name of a thing',
      { renamed: 'taken over' },
      /renamed or moved/,
      1,
    ],
    [
      'tells a secret',
      { tellsSecret: true },
      /^says what to do where the tool/,
      9,
    ],
  ])('finds a connector that %s', async (_, ways, names, count) => {
    const found = await failed(tracker(ways));
    expect(found.every(name => names.test(name))).toBe(true);
    expect(found).toHaveLength(count);
  });

  it('wants to know at what a tool may fail', async () => {
    const checks = connectorChecks(tracker(), {
      ...fixtures,
      backfill: async () => {
        const { faults: _, ...without } = await fixtures.backfill!();
        return without;
      },
    });
    const check = checks.find(({ name }) => name.includes('cannot be reached'));
    await expect(Promise.resolve().then(check!.run)).rejects.toThrow(
      "give it 'faults'",
    );
  });
});
