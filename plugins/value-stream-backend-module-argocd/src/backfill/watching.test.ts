import {
  BackfillPage,
  SourceError,
} from '@value-stream/backstage-plugin-value-stream-node';
import { ToolServer } from '@value-stream/backstage-plugin-value-stream-node/testKit';
import {
  playArgocd,
  playedApplication,
  PlayedApplication,
  PlayedArgocd,
} from '../__testUtils__/playArgocd';
import { createArgocdConnector } from '../createArgocdConnector';

const logger: any = { debug() {}, info() {}, warn() {}, error() {} };
const connector = createArgocdConnector({
  waitsMs: [1],
  timeoutMs: 200,
  watch: { gatherMs: 5, heartbeatMs: 20 },
  reconnectMs: [1],
});

let server: ToolServer | undefined;
afterEach(async () => {
  await server?.close();
  server = undefined;
});

interface Watching {
  readonly pages: BackfillPage[];
  readonly error?: unknown;
}

/** Reads until `enough` says so, or the time to watch is over. */
async function watch(
  argocd: PlayedArgocd,
  enough: (pages: readonly BackfillPage[]) => boolean = () => false,
  watchMinutes = 0.3,
): Promise<Watching> {
  server = await playArgocd(argocd);
  const stop = new AbortController();
  const pages: BackfillPage[] = [];
  try {
    const reading = connector.backfill!(
      {
        source: { id: 'cd', connector: 'argocd' },
        options: connector.readOptions({
          baseUrl: server.url,
          applications: ['api', 'web'],
          watchMinutes,
        }),
        credentials: { token: 'secret' },
        selectors: [],
      },
      undefined,
      {
        now: () => Date.UTC(2024, 5, 1),
        fetch,
        logger,
        signal: stop.signal,
        workingDirectory: '/nonexistent',
      },
    );
    for await (const page of reading) {
      pages.push(page);
      if (enough(pages)) {
        stop.abort();
      }
    }
  } catch (error) {
    return { pages, error };
  }
  return { pages };
}

const phasesOf = (pages: readonly BackfillPage[]) =>
  pages
    .flatMap(page => page.payloads)
    .map(({ body }: any) => [
      body.application.metadata.name,
      body.application.status.operationState.phase,
    ]);

const syncing = (name: string): PlayedApplication =>
  playedApplication(name, ['a', 'b'], {
    status: {
      operationState: {
        phase: 'Running',
        startedAt: '2024-03-09T10:00:00Z',
        operation: { sync: { revision: 'c'.padEnd(40, '0') } },
      },
    },
  });
const changed = (application: PlayedApplication, type = 'MODIFIED') => ({
  result: { type, application },
});
const never = () => new Promise<never>(() => {});

describe('watching Argo CD', () => {
  it('reads an application when the stream says that its sync started', async () => {
    const argocd = {
      applications: ['api', 'web', 'other'].map(name =>
        playedApplication(name, ['a', 'b']),
      ),
      async *changes(since: string) {
        expect(since).toBe('42');
        yield changed(argocd.applications[1]);
        argocd.applications[0] = syncing('api');
        yield changed(syncing('api'));
        yield changed(syncing('api'));
        yield changed(syncing('other'));
        yield changed(syncing('web'), 'DELETED');
        await never();
      },
    };

    const { pages } = await watch(argocd, all => phasesOf(all).length === 3);

    expect(phasesOf(pages)).toEqual([
      ['api', 'Succeeded'],
      ['web', 'Succeeded'],
      ['api', 'Running'],
    ]);
    expect(
      server!.requests.filter(({ path }) => path.endsWith('/api')),
    ).toHaveLength(2);
    const { activities } = connector.translate(pages.at(-1)!.payloads[0], {
      source: { id: 'cd', connector: 'argocd', host: 'cd.example.com' },
      options: connector.readOptions({}),
      origin: 'backfill',
      receivedAt: 0,
      hashActor: String,
    });
    expect(activities.at(-1)).toMatchObject({
      verb: 'started',
      occurredAt: Date.UTC(2024, 2, 9, 10),
    });
  });

  it('lists anew where the stream broke off, and misses nothing between', async () => {
    let opened = 0;
    const argocd = {
      applications: [playedApplication('api'), playedApplication('web')],
      async *changes() {
        opened += 1;
        if (opened === 1) {
          argocd.applications[1] = syncing('web');
          return;
        }
        if (opened === 2) {
          yield { error: { message: 'too old resource version' } };
        }
        await never();
      },
    };

    const { pages, error } = await watch(argocd, () => opened === 3);

    expect(phasesOf(pages)).toEqual([
      ['api', 'Succeeded'],
      ['web', 'Succeeded'],
      ['web', 'Running'],
    ]);
    expect((error as Error).name).toBe('AbortError');
  });

  it('ends by itself when its time is over, with pages between while nothing happens', async () => {
    const { pages, error } = await watch(
      {
        applications: [playedApplication('api'), playedApplication('web')],
        changes: async function* nothing() {
          await never();
        },
      },
      undefined,
      0.02,
    );

    expect(error).toBeUndefined();
    expect(pages.length).toBeGreaterThan(3);
    expect(pages.at(-1)!.payloads).toEqual([]);
    expect(pages.at(-1)!.cursor).toEqual(pages[0].cursor);
  });

  it('is not done where it is turned off, or Argo CD does not say since when', async () => {
    const applications = [playedApplication('api'), playedApplication('web')];
    await watch({ applications });
    expect(server!.requests).toHaveLength(3);
    await server!.close();

    await watch(
      { applications, changes: async function* none() {} },
      undefined,
      0,
    );
    expect(server!.requests).toHaveLength(3);
  });

  it('says so where the stream is refused, and leaves it to the next reading', async () => {
    const { pages, error } = await watch({
      applications: [playedApplication('api'), playedApplication('web')],
      changes: async function* none() {},
      trouble: ({ path }) =>
        path.includes('/stream/') ? { status: 404 } : undefined,
    });

    expect(error).toBeUndefined();
    expect(pages.at(-1)!.states).toEqual([
      expect.objectContaining({ part: 'changes', state: 'warning' }),
    ]);
  });

  it('stops the source where the token is refused meanwhile', async () => {
    const { error } = await watch({
      applications: [playedApplication('api'), playedApplication('web')],
      changes: async function* none() {},
      trouble: ({ path }) =>
        path.includes('/stream/') ? { status: 401 } : undefined,
    });

    expect(error).toBeInstanceOf(SourceError);
  });
});
