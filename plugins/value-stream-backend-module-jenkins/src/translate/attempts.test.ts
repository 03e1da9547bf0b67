import { translate, build, causes } from '../__testUtils__/jenkinsBuilds';

describe('a build of Jenkins', () => {
  it('that is built again is another attempt at the earlier one', () => {
    const { activities, objects } = translate(
      build({
        actions: [
          causes(
            {
              _class: 'org.jenkinsci.plugins.workflow.cps.replay.ReplayCause',
              originalNumber: 11,
            },
            {
              _class: 'hudson.model.Cause$UpstreamCause',
              upstreamProject: 'shop/all',
              upstreamBuild: 3,
            },
          ),
        ],
      }),
    );

    // Whether #11 was the first nobody says.
    expect(activities.at(-1)!.attributes).not.toHaveProperty('attempt');
    expect(objects[0].attributes).not.toHaveProperty('attempt');
    expect(objects[0].attributes).toMatchObject({
      retryOf: 'jenkins:ci.example.com/shop/api/main/11',
      upstream: 'jenkins:ci.example.com/shop/all/3',
    });
    expect(objects[0].links).toEqual([
      {
        to: 'jenkins:ci.example.com/shop/api/main/11',
        relation: 'x:retry-of',
        evidence: 'Jenkins says: replay of #11',
      },
    ]);
  });

  it.each([
    [
      'rebuilt',
      { _class: 'com.sonyericsson.rebuild.RebuildCause', upstreamBuild: 11 },
    ],
    [
      'retried',
      {
        _class: 'com.chikli.hudson.plugin.naginator.NaginatorCause',
        sourceBuildNumber: 11,
      },
    ],
    [
      'restarted from a stage',
      {
        _class:
          'org.jenkinsci.plugins.pipeline.modeldefinition.causes.RestartDeclarativePipelineCause',
        originRunNumber: 11,
      },
    ],
  ])('that was %s names the build that it repeats', (_, cause) => {
    const { objects } = translate(build({ actions: [causes(cause)] }));

    expect(objects[0].links?.map(({ to }) => to)).toEqual([
      'jenkins:ci.example.com/shop/api/main/11',
    ]);
  });

  const replay = causes({
    _class: 'org.jenkinsci.plugins.workflow.cps.replay.ReplayCause',
  });

  const repeats = (whole: boolean) => ({
    job: 'shop/api/main',
    builds: [{ number: 11 }, { number: 8 }],
    whole,
  });

  it('that repeats a build that repeats the first one is the third attempt', () => {
    const { activities, objects } = translate(
      build({ actions: [replay] }, { repeats: repeats(true) }),
    );

    expect(activities.at(-1)!.attributes).toMatchObject({ attempt: 3 });
    expect(objects[0].attributes).toMatchObject({
      attempt: 3,
      retryOf: 'jenkins:ci.example.com/shop/api/main/11',
    });
  });

  it('that ends a row whose beginning is gone is an attempt of unknown number', () => {
    const { objects } = translate(
      build({ actions: [replay] }, { repeats: repeats(false) }),
    );

    expect(objects[0].attributes).not.toHaveProperty('attempt');
    expect(objects[0].links?.map(({ to }) => to)).toEqual([
      'jenkins:ci.example.com/shop/api/main/11',
    ]);
  });
});
