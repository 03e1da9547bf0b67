import {
  AT,
  SHA,
  translate,
  build,
  git,
  causes,
} from '../__testUtils__/jenkinsBuilds';

describe('a build of Jenkins', () => {
  it('is a run with its queue, its times and its revision', () => {
    const { activities, objects, refused } = translate(
      build({
        actions: [
          { queuingDurationMillis: 15_000 },
          git(SHA, 'refs/remotes/origin/main', 'git@github.com:acme/api.git'),
        ],
      }),
    );

    expect(refused).toEqual([]);
    expect(
      activities.map(({ verb, occurredAt, attributes }) => [
        verb,
        occurredAt - AT,
        attributes,
      ]),
    ).toEqual([
      ['queued', -15_000, {}],
      ['started', 0, {}],
      ['finished', 60_000, { verdict: 'passed', result: 'SUCCESS' }],
    ]);
    expect(activities[2].objects).toEqual([
      { key: 'jenkins:ci.example.com/shop/api/main/12', qualifier: 'subject' },
      { key: `git:github.com/acme/api@${SHA}`, qualifier: 'revision' },
    ]);
    expect(objects).toEqual([
      {
        key: 'jenkins:ci.example.com/shop/api/main/12',
        kind: 'run',
        observedAt: AT + 60_000,
        title: 'shop/api/main #12',
        url: 'https://ci.example.com/job/shop/job/api/job/main/12/',
        originalStatus: 'SUCCESS',
        attributes: {
          name: 'shop/api/main',
          queueMs: 15_000,
          runMs: 60_000,
          repository: 'github.com/acme/api',
          branch: 'main',
          revision: SHA,
        },
        selectors: ['shop', 'shop/api', 'shop/api/main'].map(value => ({
          annotation: 'jenkins.io/job-full-name',
          value,
        })),
      },
    ]);
  });

  it('that goes on has only started, whatever result it has so far', () => {
    const { activities, objects } = translate(
      build({ building: true, result: 'FAILURE' }),
    );

    expect(activities.map(({ verb }) => verb)).toEqual(['started']);
    expect(objects[0]).not.toHaveProperty('originalStatus');
  });

  it('adds up the parts of the queue where there is no whole', () => {
    const { objects } = translate(
      build({
        actions: [
          {
            waitingDurationMillis: 5_000,
            blockedDurationMillis: 0,
            buildableDurationMillis: 700,
          },
        ],
      }),
    );

    expect(objects[0].attributes).toMatchObject({ queueMs: 5_700 });
  });

  it.each([
    ['SUCCESS', 'passed'],
    ['FAILURE', 'failed'],
    ['UNSTABLE', 'failed'],
    ['ABORTED', 'cancelled'],
    ['NOT_BUILT', 'skipped'],
    ['EXPLODED', undefined],
  ])('that ended %s is %s', (result, verdict) => {
    const { activities } = translate(build({ result }));

    expect(activities.at(-1)!.attributes.verdict).toBe(verdict);
    expect(activities.at(-1)!.attributes.result).toBe(result);
  });

  it('counts unstable as passed where the options say so', () => {
    const { activities } = translate(build({ result: 'UNSTABLE' }), {
      unstable: 'passed',
    });

    expect(activities.at(-1)!.attributes.verdict).toBe('passed');
  });

  it.each([
    ['hudson.model.Cause$UserIdCause', 'manual'],
    ['hudson.triggers.TimerTrigger$TimerTriggerCause', 'schedule'],
    ['hudson.triggers.SCMTrigger$SCMTriggerCause', 'push'],
    ['com.cloudbees.jenkins.GitHubPushCause', 'push'],
    ['jenkins.branch.BranchEventCause', 'push'],
    ['jenkins.branch.BranchIndexingCause', 'indexing'],
    [
      'org.jenkinsci.plugins.workflow.support.steps.build.BuildUpstreamCause',
      'upstream',
    ],
    ['org.example.SomethingElse', 'other'],
  ])('started by %s says %s', (_class, event) => {
    const { objects } = translate(build({ actions: [causes({ _class })] }));

    expect(objects[0].attributes).toMatchObject({ event, causes: [event] });
  });

  it('says nothing of causes by which it was broken off', () => {
    const { objects } = translate(
      build({
        actions: [
          {
            _class: 'jenkins.model.InterruptedBuildAction',
            causes: [{ _class: 'x.TimeoutStepExecution$ExceededTimeout' }],
          },
        ],
      }),
    );

    expect(objects[0].attributes).not.toHaveProperty('event');
  });

  it('built its own branch, not the library it also checked out', () => {
    const library = git(
      'b'.repeat(40),
      'v2',
      'https://github.com/acme/lib.git',
    );
    const { objects } = translate(
      build({
        actions: [library, git(SHA, 'main', 'https://github.com/acme/api.git')],
      }),
    );

    expect(objects[0].attributes).toMatchObject({
      revision: SHA,
      repository: 'github.com/acme/api',
    });
  });

  it('has stages as runs of their own; one that is broken is refused alone', () => {
    const { activities, objects, refused } = translate(
      build(
        {},
        {
          stages: {
            stages: [
              {
                id: '6',
                name: 'Test',
                status: 'FAILED',
                startTimeMillis: AT + 1_000,
                durationMillis: 2_500,
                pauseDurationMillis: 500,
              },
              {
                id: '7',
                name: 'Wait',
                status: 'PAUSED_PENDING_INPUT',
                startTimeMillis: AT,
              },
              { id: '8', name: 'Never', status: 'NOT_EXECUTED' },
              { id: '9', name: 'Broken', status: 'SUCCESS' },
            ],
          },
        },
      ),
    );

    const ofStages = activities.slice(2);
    expect(
      ofStages.map(({ verb, occurredAt }) => [verb, occurredAt - AT]),
    ).toEqual([
      ['started', 1_000],
      ['finished', 3_500],
      ['started', 0],
    ]);
    expect(objects[1]).toMatchObject({
      key: 'jenkins:ci.example.com/shop/api/main/12/stages/6',
      title: 'Test',
      originalStatus: 'FAILED',
      attributes: {
        name: 'Test',
        parent: 'jenkins:ci.example.com/shop/api/main/12',
        runMs: 2_500,
        pauseMs: 500,
      },
    });
    expect(refused).toEqual([
      { reason: expect.stringContaining("startTimeMillis' is missing") },
    ]);
  });

  it.each([
    [{ number: '12' }, "'build.number' is no whole number"],
    [{ number: null }, "'build.number' is missing"],
    [{ timestamp: 1e300 }, "'build.timestamp' is no instant"],
    [{ timestamp: 253_402_300_800_000 }, "'build.timestamp' is no instant"],
    [{ duration: -1 }, "'build.duration' is no whole number from 0"],
    [{ result: 'x'.repeat(61) }, 'longer than 60'],
    [{ actions: 'none' }, "'build.actions' is a text, not a list"],
    [{ actions: [{ lastBuiltRevision: { SHA1: 'main' } }] }, 'no commit id'],
  ])('is refused whole with the reason where it says %j', (fields, reason) => {
    const { activities, objects, refused } = translate(build(fields));

    expect([activities, objects]).toEqual([[], []]);
    expect(refused).toEqual([{ reason: expect.stringContaining(reason) }]);
  });
});
