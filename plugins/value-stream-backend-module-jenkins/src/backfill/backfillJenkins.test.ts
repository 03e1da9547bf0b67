import {
  BackfillPage,
  Cursor,
} from '@value-stream/backstage-plugin-value-stream-node';
import {
  PlayedAnswer,
  ToolServer,
} from '@value-stream/backstage-plugin-value-stream-node/testKit';
import {
  playedBuild,
  playedBuilds,
  PlayedJenkins,
  playJenkins,
} from '../__testUtils__/playJenkins';
import { createJenkinsConnector } from '../createJenkinsConnector';

const logger: any = { debug() {}, info() {}, warn() {}, error() {} };
const connector = createJenkinsConnector({
  buildsPerPage: 4,
  waitsMs: [1, 1],
  timeoutMs: 500,
});

let server: ToolServer | undefined;
afterEach(async () => {
  await server?.close();
  server = undefined;
});

async function play(jenkins: PlayedJenkins): Promise<void> {
  await server?.close();
  server = await playJenkins(jenkins);
}

interface Asked {
  readonly jobs?: readonly string[];
  readonly annotations?: readonly string[];
  readonly cursor?: Cursor;
  readonly stopAfter?: number;
  readonly now?: number;
  readonly options?: object;
}

async function read(asked: Asked): Promise<BackfillPage[]> {
  const pages: BackfillPage[] = [];
  const reading = connector.backfill!(
    {
      source: { id: 'ci', connector: 'jenkins' },
      options: connector.readOptions({
        baseUrl: server!.url,
        jobs: asked.jobs ?? [],
        ...asked.options,
      }),
      credentials: { username: 'reader', token: 'secret' },
      selectors: (asked.annotations ?? []).map((value, index) => ({
        annotation: 'jenkins.io/job-full-name',
        value,
        entityRef: `component:default/c${index}`,
      })),
    },
    asked.cursor && JSON.parse(JSON.stringify(asked.cursor)),
    {
      now: () => asked.now ?? Date.UTC(2024, 5, 1),
      fetch,
      logger,
      signal: new AbortController().signal,
      workingDirectory: '/nonexistent',
    },
  );
  for await (const page of reading) {
    pages.push(page);
    if (pages.length === asked.stopAfter) {
      break;
    }
  }
  return pages;
}

function buildsOf(pages: readonly BackfillPage[]): string[] {
  return pages
    .flatMap(page => page.payloads)
    .map(({ body }: any) => `${body.job}#${body.build.number}`);
}

function down(job: string, from: number, to: number): string[] {
  return Array.from(
    { length: from - to + 1 },
    (_, index) => `${job}#${from - index}`,
  );
}

describe('reading Jenkins', () => {
  it('reads jobs, folders and branches, newest builds first', async () => {
    await play({
      jobs: {
        'shop/api/main': playedBuilds(6),
        'shop/api/feature%2Fcart': playedBuilds(1),
        'shop/web': playedBuilds(2),
        other: playedBuilds(3),
      },
      folders: ['shop', 'shop/api'],
    });

    const pages = await read({
      annotations: ['shop/api/*', 'default:shop/web'],
    });

    expect(buildsOf(pages)).toEqual([
      'shop/api/feature%2Fcart#1',
      ...down('shop/api/main', 6, 1),
      ...down('shop/web', 2, 1),
    ]);
    expect(pages.at(-1)!.progress).toEqual({ done: 3, total: 3, unit: 'jobs' });
    expect(pages.at(-1)!.states).toEqual([
      { part: 'shop/api', state: 'ok', message: 'Read' },
      { part: 'shop/web', state: 'ok', message: 'Read' },
    ]);
    expect(server!.requests[0].headers.authorization).toBe(
      `Basic ${Buffer.from('reader:secret').toString('base64')}`,
    );
    expect(
      decodeURIComponent(String(server!.requests.map(r => r.path))),
    ).toContain('/job/shop/job/api/job/feature%2Fcart/api/json');
  });

  it('reads another instance only where it is named', async () => {
    await play({ jobs: { a: playedBuilds(1), b: playedBuilds(1) } });

    expect(buildsOf(await read({ annotations: ['elsewhere:a', 'b'] }))).toEqual(
      ['b#1'],
    );
  });

  it('reads everything where it is told to', async () => {
    await play({
      jobs: { 'x/y/z': playedBuilds(1), top: playedBuilds(1) },
      folders: ['x', 'x/y'],
    });

    expect(buildsOf(await read({ jobs: ['*'] }))).toEqual(['top#1', 'x/y/z#1']);
  });

  it('reads only what is new, and builds again that were running', async () => {
    const jobs = {
      a: [
        playedBuild(3, { building: true, result: null, duration: 0 }),
        ...playedBuilds(2),
      ],
    };
    await play({ jobs });
    const first = await read({ jobs: ['a'] });
    expect(buildsOf(first)).toEqual(down('a', 3, 1));

    const same = await read({ jobs: ['a'], cursor: first.at(-1)!.cursor });
    expect(buildsOf(same)).toEqual([]);

    jobs.a = playedBuilds(5);
    const later = await read({ jobs: ['a'], cursor: same.at(-1)!.cursor });
    expect(buildsOf(later)).toEqual(['a#3', 'a#5', 'a#4']);
  });

  it('loses nothing where builds come and go between pages', async () => {
    const jobs = { a: playedBuilds(12) };
    await play({ jobs });
    const before = await read({ jobs: ['a'], stopAfter: 1 });
    expect(buildsOf(before)).toEqual(down('a', 12, 9));

    jobs.a = [...playedBuilds(14)].filter(
      ({ number }) => ![12, 11, 10, 9, 5].includes(number),
    );
    const after = await read({ jobs: ['a'], cursor: before.at(-1)!.cursor });

    expect(buildsOf(after).sort()).toEqual(
      [14, 13, 8, 7, 6, 4, 3, 2, 1].map(number => `a#${number}`).sort(),
    );
  });

  it('reads a job anew that was made anew', async () => {
    const jobs = { a: playedBuilds(9) };
    await play({ jobs });
    const first = await read({ jobs: ['a'] });

    jobs.a = playedBuilds(2);
    const second = await read({ jobs: ['a'], cursor: first.at(-1)!.cursor });

    expect(buildsOf(second)).toEqual(down('a', 2, 1));
  });

  it('reads builds anew for an annotation that is spelt another way', async () => {
    await play({ jobs: { 'f/a': playedBuilds(2) }, folders: ['f'] });
    const first = await read({ annotations: ['f/a'] });
    expect(first[0].payloads[0].body).not.toHaveProperty('selectors');

    const second = await read({
      annotations: ['f/a', 'f/*'],
      cursor: first.at(-1)!.cursor,
    });
    const third = await read({
      annotations: ['f/a', 'f/*'],
      cursor: second.at(-1)!.cursor,
    });

    expect(second[0].payloads).toHaveLength(2);
    expect(second[0].payloads[0].body).toMatchObject({
      selectors: [{ annotation: 'jenkins.io/job-full-name', value: 'f/*' }],
    });
    expect(buildsOf(third)).toEqual([]);
  });

  it('reads the stages of pipelines, and does without where there are none', async () => {
    const stage = { id: '6', name: 'Build', status: 'SUCCESS', execNode: 'x' };
    await play({
      jobs: {
        a: [
          playedBuild(2),
          playedBuild(1, { _class: 'hudson.model.FreeStyleBuild' }),
        ],
        b: playedBuilds(9),
      },
      stages: { 'a/2': { stages: [stage] } },
    });

    const pages = await read({ jobs: ['a', 'b'] });

    const [withStages, freestyle] = pages[0].payloads.map(
      ({ body }: any) => body.stages,
    );
    expect(withStages).toEqual({
      stages: [{ id: '6', name: 'Build', status: 'SUCCESS' }],
    });
    expect(freestyle).toBeUndefined();
    expect(
      server!.requests.filter(({ path }) => path.endsWith('wfapi/describe')),
    ).toHaveLength(4);
    expect(pages.at(-1)!.states!.map(({ state }) => state)).toEqual([
      'ok',
      'ok',
    ]);
  });

  it('asks the queue how long a build of the last minutes waited', async () => {
    const left = Date.UTC(2024, 2, 4, 9, 1);
    await play({
      jobs: { a: [playedBuild(1)] },
      trouble: ({ path }) =>
        path === '/queue/item/1001/api/json'
          ? { body: { inQueueSince: left - 4_000 } }
          : undefined,
    });

    const [page] = await read({ jobs: ['a'], now: left + 60_000 });
    const translated = connector.translate(page.payloads[0], {
      source: { id: 'ci', connector: 'jenkins', host: 'ci.example.com' },
      options: connector.readOptions({}),
      origin: 'backfill',
      receivedAt: 0,
      hashActor: () => '',
    });

    expect(translated.activities[0]).toMatchObject({
      verb: 'queued',
      occurredAt: left - 4_000,
    });
    expect(translated.objects[0].attributes).toMatchObject({ queueMs: 4_000 });
  });

  it('finds the revision of a job that only deploys in the build that started it', async () => {
    const startedBy = (upstreamProject: string, upstreamBuild: number) => ({
      _class: 'hudson.model.CauseAction',
      causes: [
        {
          _class: 'hudson.model.Cause$UpstreamCause',
          upstreamProject,
          upstreamBuild,
        },
      ],
    });
    const sha = 'c'.repeat(40);
    await play({
      jobs: {
        deploy: [playedBuild(9, { actions: [startedBy('package', 4)] })],
        package: [playedBuild(4, { actions: [startedBy('build', 2)] })],
        build: [
          playedBuild(2, {
            actions: [
              {
                _class: 'hudson.plugins.git.util.BuildData',
                lastBuiltRevision: { SHA1: sha, branch: [{ name: 'main' }] },
                remoteUrls: ['https://github.com/acme/api.git'],
              },
            ],
          }),
        ],
        other: [playedBuild(1, { actions: [startedBy('gone', 1)] })],
      },
    });
    const options = {
      deployments: [{ job: 'deploy|other', environment: 'production' }],
    };

    const pages = await read({ jobs: ['deploy', 'other'], options });
    const [deployed, unknown] = pages
      .flatMap(page => page.payloads)
      .map(payload =>
        connector.translate(payload, {
          source: { id: 'ci', connector: 'jenkins', host: 'ci.example.com' },
          options: connector.readOptions(options),
          origin: 'backfill',
          receivedAt: 0,
          hashActor: () => '',
        }),
      )
      .map(({ activities }) => activities.at(-1)!);

    expect(deployed).toMatchObject({
      kind: 'deployment',
      attributes: { revision: sha, service: 'github.com/acme/api' },
    });
    expect(deployed.objects).toContainEqual({
      key: `git:github.com/acme/api@${sha}`,
      qualifier: 'revision',
    });
    expect(unknown.attributes).toEqual({
      environment: 'production',
      service: 'other',
    });
  });

  it('has nothing to read where no job is named, and says what to annotate', async () => {
    await play({ jobs: {} });

    const pages = await read({});

    expect(pages).toHaveLength(1);
    expect(pages[0].states![0]).toMatchObject({
      state: 'warning',
      whatToDo: expect.stringContaining('jenkins.io/job-full-name'),
    });
  });

  it('reads many thousand builds in pages of the same size', async () => {
    await play({ jobs: { a: playedBuilds(9_000) } });
    const big = createJenkinsConnector({ buildsPerPage: 50 });
    const pages = big.backfill!(
      {
        source: { id: 'ci', connector: 'jenkins' },
        options: big.readOptions({
          baseUrl: server!.url,
          jobs: ['a'],
          stages: false,
        }),
        credentials: {},
        selectors: [],
      },
      undefined,
      {
        now: () => Date.UTC(2024, 5, 1),
        fetch,
        logger,
        signal: new AbortController().signal,
        workingDirectory: '/nonexistent',
      },
    );
    let builds = 0;
    for await (const page of pages) {
      builds += page.payloads.length;
      expect(page.payloads.length).toBeLessThanOrEqual(50);
      expect(JSON.stringify(page.cursor).length).toBeLessThan(200);
    }

    expect(builds).toBe(9_000);
    // One listing of the job, then 50 builds a request of which one is known.
    expect(server!.requests.length).toBeLessThanOrEqual(1 + 9_000 / 49 + 1);
  });
});

describe('a Jenkins in trouble', () => {
  const jobs = () => ({ a: playedBuilds(9), b: playedBuilds(2) });
  const atSecondPageOfA =
    (answer: PlayedAnswer): PlayedJenkins['trouble'] =>
    ({ path, query }) =>
      path === '/job/a/api/json' && query.get('tree')!.includes('{3,7}')
        ? answer
        : undefined;

  it('says whom to grant what where a job is forbidden', async () => {
    await play({ jobs: jobs(), trouble: atSecondPageOfA({ status: 403 }) });

    const pages = await read({ jobs: ['a', 'b'] });

    expect(buildsOf(pages)).toEqual([...down('a', 9, 6), ...down('b', 2, 1)]);
    expect(pages.at(-1)!.states![0]).toEqual({
      part: 'a',
      state: 'failed',
      message: expect.any(String),
      whatToDo: expect.stringContaining('Grant the user'),
    });
  });

  it('reads builds whose stages are forbidden, with a warning', async () => {
    await play({
      jobs: jobs(),
      trouble: ({ path }) =>
        path.endsWith('wfapi/describe') ? { status: 403 } : undefined,
    });

    const pages = await read({ jobs: ['b'] });

    expect(buildsOf(pages)).toEqual(down('b', 2, 1));
    expect(pages.at(-1)!.states).toEqual([
      { part: 'b', state: 'ok', message: 'Read' },
      {
        part: 'stages',
        state: 'warning',
        message: 'Jenkins answered 403 for /job/b/2/wfapi/describe',
        whatToDo: expect.stringContaining('options.stages'),
      },
    ]);
  });

  it('shows a job that is missing, and takes nothing as deleted', async () => {
    await play({ jobs: jobs() });

    const pages = await read({ annotations: ['a', 'gone/job'] });

    expect(buildsOf(pages)).toEqual(down('a', 9, 1));
    expect(pages.at(-1)!.states).toContainEqual({
      part: 'gone/job',
      state: 'failed',
      message: 'Jenkins answered 404 for /job/gone/job/job/api/json',
      whatToDo: expect.stringContaining('correct the annotation'),
    });
  });

  it('warns of a job that has another name now, and keeps the selected one', async () => {
    await play({
      jobs: { a: playedBuilds(1) },
      trouble: ({ path, query }) =>
        path === '/job/old/api/json'
          ? {
              body: {
                _class: 'hudson.model.FreeStyleProject',
                fullName: 'a',
                ...(query.get('tree')!.includes('allBuilds') && {
                  allBuilds: playedBuilds(1),
                }),
              },
            }
          : undefined,
    });

    const pages = await read({ annotations: ['old'] });

    expect(buildsOf(pages)).toEqual(['old#1']);
    expect(pages.at(-1)!.states).toEqual([
      expect.objectContaining({
        part: 'old',
        state: 'warning',
        whatToDo: "Correct the annotation jenkins.io/job-full-name to 'a'.",
      }),
    ]);
  });

  it('stops where the credentials are refused, with what to do', async () => {
    await play({ jobs: jobs(), trouble: () => ({ status: 401 }) });

    await expect(read({ jobs: ['a'] })).rejects.toMatchObject({
      name: 'SourceError',
      whatToDo: expect.stringContaining('API token'),
    });
  });

  it('stops where one job after the other fails', async () => {
    await play({ jobs: jobs(), trouble: () => ({ status: 502 }) });

    await expect(read({ jobs: ['a', 'b'] })).rejects.toMatchObject({
      name: 'SourceError',
      whatToDo: expect.stringContaining('is up'),
    });
  });
});
