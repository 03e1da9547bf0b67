import {
  ConnectorPayload,
  Translation,
} from '@value-stream/backstage-plugin-value-stream-node';
import { readJenkinsOptions } from '../options/readJenkinsOptions';
import { translateJenkins } from './translateJenkins';

const AT = Date.UTC(2024, 2, 4, 10, 0, 0);
const SHA = 'a'.repeat(40);

function translate(
  payload: ConnectorPayload,
  options: unknown = {},
): Translation {
  return translateJenkins(payload, {
    source: { id: 'ci', connector: 'jenkins', host: 'ci.example.com' },
    options: readJenkinsOptions(options),
    origin: 'backfill',
    receivedAt: 0,
    hashActor: login => login,
  });
}

function build(fields: object, body: object = {}): ConnectorPayload {
  return {
    type: 'build',
    body: {
      job: 'shop/api/main',
      build: {
        number: 12,
        timestamp: AT,
        duration: 60_000,
        building: false,
        result: 'SUCCESS',
        ...fields,
      },
      ...body,
    },
  };
}

const git = (sha: string, branch: string, remote: string) => ({
  _class: 'hudson.plugins.git.util.BuildData',
  lastBuiltRevision: { SHA1: sha, branch: [{ name: branch }] },
  remoteUrls: [remote],
});

const causes = (...list: object[]) => ({
  _class: 'hudson.model.CauseAction',
  causes: list,
});

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

  it('is a deployment where a rule says so', () => {
    const { activities, objects } = translate(
      build(
        { actions: [git(SHA, 'main', 'https://github.com/acme/api.git')] },
        { job: 'deploy/api-production' },
      ),
      {
        deployments: [
          {
            job: 'deploy/(?<what>\\w+)-(\\w+)',
            environment: '$2',
            service: '$<what>',
          },
        ],
      },
    );

    expect(
      activities
        .filter(({ kind }) => kind === 'deployment')
        .map(({ verb, occurredAt, attributes }) => [
          verb,
          occurredAt - AT,
          attributes,
        ]),
    ).toEqual([
      [
        'started',
        0,
        { environment: 'production', service: 'api', revision: SHA },
      ],
      [
        'succeeded',
        60_000,
        { environment: 'production', service: 'api', revision: SHA },
      ],
    ]);
    expect(objects[1]).toMatchObject({
      key: 'jenkins:ci.example.com/deploy/api-production/12/deployment',
      kind: 'deployment',
      attributes: { repository: 'github.com/acme/api' },
    });
  });

  it.each([
    ['FAILURE', ['started', 'failed']],
    ['ABORTED', ['started', 'failed']],
    ['NOT_BUILT', []],
  ])('that deploys and ends %s gives %j', (result, verbs) => {
    const { activities } = translate(build({ result }), {
      deployments: [{ job: '.*', environment: 'production' }],
    });

    expect(
      activities
        .filter(({ kind }) => kind === 'deployment')
        .map(({ verb }) => verb),
    ).toEqual(verbs);
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

describe('a notification of Jenkins', () => {
  const notify = (fields: object, options?: unknown) =>
    translate(
      {
        type: 'notification',
        body: {
          build: {
            url: 'job/shop/job/feature%252Fcart/3/',
            number: 3,
            timestamp: AT,
            ...fields,
          },
        },
      },
      options,
    );

  it('dates a start and an end as the API does', () => {
    expect(notify({ phase: 'STARTED' }).activities[0]).toMatchObject({
      identity:
        '["jenkins","ci.example.com","shop/feature%2Fcart",3,"started"]',
      occurredAt: AT,
    });
    const { activities } = notify({
      phase: 'COMPLETED',
      status: 'SUCCESS',
      duration: 9_000,
    });
    expect(
      activities.map(({ verb, occurredAt }) => [verb, occurredAt - AT]),
    ).toEqual([
      ['started', -9_000],
      ['finished', 0],
    ]);
  });

  it('without a duration dates the end alone', () => {
    expect(
      notify({ phase: 'COMPLETED', status: 'SUCCESS' }).activities.map(
        ({ verb }) => verb,
      ),
    ).toEqual(['finished']);
  });

  it.each(['QUEUED', 'FINALIZED'])(
    'in the phase %s describes the build and dates nothing',
    phase => {
      const { activities, objects, refused } = notify({ phase });

      expect(activities).toEqual([]);
      expect(refused).toEqual([]);
      expect(objects.map(({ key }) => key)).toEqual([
        'jenkins:ci.example.com/shop/feature%2Fcart/3',
      ]);
    },
  );

  it.each(['STARTED', 'COMPLETED', 'FINISHED'])(
    'of a plugin that says no instant describes the build and dates nothing: %s',
    phase => {
      const { activities, objects, refused } = notify({
        phase,
        status: 'FAILURE',
        timestamp: undefined,
      });

      expect([activities, refused]).toEqual([[], []]);
      expect(objects[0].originalStatus).toBe(
        phase === 'STARTED' ? undefined : 'FAILURE',
      );
    },
  );

  it.each([
    [{ phase: 'DREAMING' }, 'unknown phase'],
    [{ phase: 'COMPLETED' }, "'build.status' is missing"],
    [{ phase: 'STARTED', url: 'view/all/' }, 'names no job'],
    [{ phase: 'STARTED', timestamp: 'now' }, "'build.timestamp' is no instant"],
  ])('is refused where it says %j', (fields, reason) => {
    expect(notify(fields).refused[0].reason).toContain(reason);
  });
});
