import { describeConnector } from '@value-stream/backstage-plugin-value-stream-node/testKit';
import { playedBuilds, playJenkins } from './__testUtils__/playJenkins';
import { createJenkinsConnector } from './createJenkinsConnector';

const SHA = '4f2c1d9e8b7a6f5e4d3c2b1a0f9e8d7c6b5a4f3e';
const STARTED = Date.UTC(2024, 2, 4, 9, 30, 0);

/** Build 7 of a branch job as the API gives it: waited 12 s, ran 90 s. */
const build = {
  _class: 'org.jenkinsci.plugins.workflow.job.WorkflowRun',
  number: 7,
  url: 'https://ci.example.com/job/shop/job/api/job/main/7/',
  queueId: 411,
  timestamp: STARTED,
  duration: 90_000,
  building: false,
  result: 'SUCCESS',
  actions: [
    {
      _class: 'hudson.model.CauseAction',
      causes: [
        {
          _class: 'hudson.model.Cause$UserIdCause',
          shortDescription: 'Started by user Ada Lovelace',
          userId: 'ada',
          userName: 'Ada Lovelace',
        },
      ],
    },
    {
      _class: 'jenkins.metrics.impl.TimeInQueueAction',
      queuingDurationMillis: 12_000,
    },
    {
      _class: 'hudson.plugins.git.util.BuildData',
      lastBuiltRevision: {
        SHA1: SHA,
        branch: [{ SHA1: SHA, name: 'refs/remotes/origin/main' }],
      },
      remoteUrls: ['git@github.com:acme/api.git'],
    },
    {},
    null,
  ],
};

const stages = {
  stages: [
    {
      id: '6',
      name: 'Build',
      status: 'SUCCESS',
      startTimeMillis: STARTED + 1_000,
      durationMillis: 40_000,
      pauseDurationMillis: 0,
    },
    {
      id: '21',
      name: 'Deploy to production',
      status: 'SUCCESS',
      startTimeMillis: STARTED + 50_000,
      durationMillis: 35_000,
      pauseDurationMillis: 5_000,
    },
    { id: '30', name: 'Clean up', status: 'NOT_EXECUTED' },
  ],
};

const notification = (phase: string, fields: object) => ({
  type: 'notification',
  body: {
    name: 'main',
    url: 'job/shop/job/api/job/main/',
    build: {
      full_url: 'https://ci.example.com/job/shop/job/api/job/main/8/',
      url: 'job/shop/job/api/job/main/8/',
      number: 8,
      queue_id: 412,
      phase,
      scm: {
        url: 'git@github.com:acme/api.git',
        branch: 'origin/main',
        commit: SHA,
        culprits: ['ada'],
      },
      ...fields,
    },
  },
});

const finishedBuild = {
  type: 'build',
  body: {
    job: 'shop/api/main',
    build: {
      number: 8,
      timestamp: STARTED,
      duration: 61_500,
      building: false,
      result: 'FAILURE',
      actions: build.actions.slice(2),
    },
  },
};

const completed = notification('COMPLETED', {
  timestamp: STARTED + 61_500,
  duration: 61_500,
  status: 'FAILURE',
});

const JOB = '"ci.example.com","shop/api/main"';

describeConnector(
  createJenkinsConnector({
    buildsPerPage: 3,
    waitsMs: [1, 1],
    timeoutMs: 500,
  }),
  {
    source: { host: 'ci.example.com' },
    options: {
      baseUrl: 'http://127.0.0.1:9',
      deployments: [
        { stage: 'Deploy to (\\w+)', environment: '$1', service: 'api' },
      ],
    },
    payloads: [
      {
        type: 'build',
        body: {
          job: 'shop/api/main',
          build,
          stages,
          selectors: [
            { annotation: 'jenkins.io/job-full-name', value: 'shop/api/*' },
          ],
        },
      },
      notification('QUEUED', { timestamp: STARTED - 9_000 }),
      notification('STARTED', { timestamp: STARTED }),
      completed,
      notification('FINALIZED', {
        timestamp: STARTED + 63_000,
        status: 'FAILURE',
      }),
    ],
    identities: [
      `["jenkins",${JOB},7,"queued"]`,
      `["jenkins",${JOB},7,"started"]`,
      `["jenkins",${JOB},7,"finished"]`,
      `["jenkins",${JOB},7,"stages","6","started"]`,
      `["jenkins",${JOB},7,"stages","6","finished"]`,
      `["jenkins",${JOB},7,"stages","21","started"]`,
      `["jenkins",${JOB},7,"stages","21","finished"]`,
      `["jenkins",${JOB},7,"stages","21","deployment","started"]`,
      `["jenkins",${JOB},7,"stages","21","deployment","finished"]`,
      `["jenkins",${JOB},8,"started"]`,
      `["jenkins",${JOB},8,"finished"]`,
    ],
    sameFacts: [
      {
        name: 'the end of a build',
        ways: [
          { origin: 'webhook', payload: completed },
          { origin: 'backfill', payload: finishedBuild },
        ],
      },
    ],
    people: ['ada', 'Lovelace'],
    secrets: ['t0k3n-of-jenkins', 'reader-of-jenkins'],
    backfill: async () => {
      const server = await playJenkins({
        jobs: { 'shop/api/main': playedBuilds(8), 'shop/web': playedBuilds(2) },
        folders: ['shop', 'shop/api'],
      });
      return {
        credentials: {
          username: 'reader-of-jenkins',
          token: 't0k3n-of-jenkins',
        },
        selectors: [
          {
            annotation: 'jenkins.io/job-full-name',
            value: 'shop',
            entityRef: 'system:default/shop',
          },
        ],
        context: {
          fetch: (input, init) =>
            fetch(
              String(input).replace('http://127.0.0.1:9', server.url),
              init,
            ),
        },
        faults: {
          at: ({ pathname, searchParams }) =>
            pathname.endsWith('/job/main/api/json') &&
            (searchParams.get('tree') ?? '').includes('{2,5}'),
          of: ({ body }) => (body as any).job === 'shop/api/main',
          renamed: ({ pathname }, body) =>
            pathname === '/job/shop/api/json'
              ? { ...body, fullName: 'store' }
              : undefined,
        },
        cleanUp: () => server.close(),
      };
    },
    webhook: {
      secret: 's3cret-of-hook',
      tokenOnly: true,
      request: {
        headers: {
          authorization: `Basic ${Buffer.from('portal:s3cret-of-hook').toString(
            'base64',
          )}`,
        },
        rawBody: Buffer.from(JSON.stringify(completed.body)),
      },
    },
  },
);
