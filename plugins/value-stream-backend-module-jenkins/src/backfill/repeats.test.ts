import { ToolServer } from '@value-stream/backstage-plugin-value-stream-node/testKit';
import {
  playedBuild,
  PlayedBuild,
  playJenkins,
} from '../__testUtils__/playJenkins';
import { createJenkinsConnector } from '../createJenkinsConnector';

const logger: any = { debug() {}, info() {}, warn() {}, error() {} };
const connector = createJenkinsConnector({ waitsMs: [1], timeoutMs: 500 });

const REPLAY = 'org.jenkinsci.plugins.workflow.cps.replay.ReplayCause';
const RETRY = 'com.chikli.hudson.plugin.naginator.NaginatorCause';
const REBUILD = 'com.sonyericsson.rebuild.RebuildCause';
const PERSON = {
  _class: 'hudson.model.Cause$UserIdCause',
  shortDescription: 'Started by user Grace Hopper',
};

function caused(number: number, ...causes: readonly object[]): PlayedBuild {
  return playedBuild(number, {
    actions: [{ _class: 'hudson.model.CauseAction', causes }],
  });
}

const said = (_class: string, shortDescription: string) => ({
  _class,
  shortDescription,
});

let server: ToolServer;
afterEach(() => server.close());

/** What is told of each build, and the payloads as text. */
async function read(builds: readonly PlayedBuild[]) {
  server = await playJenkins({ jobs: { api: [...builds] } });
  const source = { id: 'ci', connector: 'jenkins' };
  const options = connector.readOptions({ baseUrl: server.url, jobs: ['api'] });
  const pages = connector.backfill!(
    { source, options, credentials: {}, selectors: [] },
    undefined,
    {
      now: () => Date.UTC(2024, 5, 1),
      fetch,
      logger,
      signal: new AbortController().signal,
      workingDirectory: '/nonexistent',
    },
  );
  const attempts: Record<string, unknown> = {};
  let text = '';
  for await (const { payloads } of pages) {
    for (const payload of payloads) {
      text += JSON.stringify(payload);
      const { objects } = connector.translate(payload, {
        source,
        options,
        origin: 'backfill',
        receivedAt: 0,
        hashActor: identity => identity,
      });
      const { attempt, retryOf } = objects[0].attributes as any;
      attempts[objects[0].title!] = [attempt, retryOf?.split('/').at(-1)];
    }
  }
  return { attempts, text };
}

describe('a build that repeats another', () => {
  it('is counted from the first of its row, by the sentences of the causes', async () => {
    const { attempts } = await read([
      caused(5, said(REPLAY, 'Replayed #3')),
      caused(4, PERSON),
      caused(3, said(REPLAY, 'Replayed #2')),
      caused(2, said(RETRY, 'Started by Naginator after build #1')),
      caused(1, PERSON),
    ]);

    // 5 repeats 3, which repeats 2, which repeats 1.
    expect(attempts).toEqual({
      'api #1': [undefined, undefined],
      'api #2': [2, '1'],
      'api #3': [3, '2'],
      'api #4': [undefined, undefined],
      'api #5': [4, '3'],
    });
  });

  it('is counted where the cause gives the number by itself', async () => {
    const { attempts } = await read([
      caused(2, { _class: REBUILD, upstreamProject: 'api', upstreamBuild: 1 }),
      caused(1),
    ]);

    expect(attempts['api #2']).toEqual([2, '1']);
    // The list, and the build that is repeated.
    expect(
      server.requests.filter(({ path }) => /\/\d+\/api\/json/.test(path)),
    ).toHaveLength(1);
  });

  it('goes by the latest of the causes that a plugin keeps', async () => {
    const { attempts } = await read([
      caused(
        3,
        said(RETRY, 'Started by Naginator after build #1'),
        said(RETRY, 'Started by Naginator after build #2'),
      ),
      caused(2, said(RETRY, 'Started by Naginator after build #1')),
      caused(1),
    ]);

    expect(attempts['api #3']).toEqual([3, '2']);
  });

  it('has no number where the beginning of its row was deleted', async () => {
    const { attempts } = await read([caused(9, said(REPLAY, 'Replayed #7'))]);

    expect(attempts['api #9']).toEqual([undefined, '7']);
  });

  it('has no number where no cause says which build it repeats', async () => {
    const { attempts } = await read([
      caused(3, said(RETRY, 'Started by Naginator')),
      caused(2, said(REPLAY, 'Replayed #3')),
      caused(1),
    ]);

    expect(attempts['api #3']).toEqual([undefined, undefined]);
    // Nothing repeats a later build.
    expect(attempts['api #2']).toEqual([undefined, undefined]);
  });

  it('asks for no sentence of other builds and keeps none', async () => {
    const { text } = await read([
      caused(2, PERSON, said(REPLAY, 'Replayed #1')),
      caused(1, PERSON),
    ]);

    expect(text).not.toMatch(/Grace|Replayed/);
    const asked = server.requests.filter(({ query }) =>
      query.get('tree')?.includes('shortDescription'),
    );
    expect(asked.map(({ path }) => path)).toEqual([
      '/job/api/2/api/json',
      '/job/api/1/api/json',
    ]);
  });
});
