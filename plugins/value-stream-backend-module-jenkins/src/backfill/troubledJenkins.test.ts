import { PlayedAnswer } from '@value-stream/backstage-plugin-value-stream-node/testKit';
import { playedBuilds, PlayedJenkins } from '../__testUtils__/playJenkins';
import {
  buildsOf,
  down,
  play,
  read,
  stopPlaying,
} from '../__testUtils__/readJenkins';

afterEach(stopPlaying);

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
