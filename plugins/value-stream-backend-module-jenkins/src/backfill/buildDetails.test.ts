import { playedBuild, playedBuilds } from '../__testUtils__/playJenkins';
import {
  connector,
  play,
  read,
  played,
  stopPlaying,
} from '../__testUtils__/readJenkins';

afterEach(stopPlaying);

describe('reading Jenkins', () => {
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
      played().requests.filter(({ path }) => path.endsWith('wfapi/describe')),
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
});
