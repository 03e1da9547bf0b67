import { playedBuild, playedBuilds } from '../__testUtils__/playJenkins';
import { createJenkinsConnector } from '../createJenkinsConnector';
import {
  buildsOf,
  down,
  logger,
  play,
  read,
  played,
  stopPlaying,
} from '../__testUtils__/readJenkins';

afterEach(stopPlaying);

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
    expect(played().requests[0].headers.authorization).toBe(
      `Basic ${Buffer.from('reader:secret').toString('base64')}`,
    );
    expect(
      decodeURIComponent(String(played().requests.map(r => r.path))),
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
          baseUrl: played().url,
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
    expect(played().requests.length).toBeLessThanOrEqual(1 + 9_000 / 49 + 1);
  });
});
