import { createJenkinsConnector } from '@value-stream/backstage-plugin-value-stream-backend-module-jenkins';
import { ConnectorPayload } from '@value-stream/backstage-plugin-value-stream-node';

const PAYLOADS = 1_000;
const STAGES = 5;
const FIRST = Date.UTC(2024, 0, 1);

export const name = 'jenkins';
export const connector = createJenkinsConnector();
export const options = connector.readOptions({
  baseUrl: 'https://ci.example.com',
  deployments: [{ stage: 'Deploy to (\\w+)', environment: '$1' }],
});

/** A third are pipeline builds with five stages, a third other builds, a third notifications. */
export function payloads(): ConnectorPayload[] {
  return Array.from({ length: PAYLOADS }, (_, index) => {
    const number = index + 1;
    if (index % 3 === 2) {
      return notification(number);
    }
    const stages = index % 3 === 0 && { stages: { stages: stagesOf(number) } };
    return {
      type: 'build',
      body: { job: 'shop/api/main', build: build(number), ...stages },
    };
  });
}

function startOf(number: number): number {
  return FIRST + number * 600_000;
}

function build(number: number) {
  return {
    _class: 'org.jenkinsci.plugins.workflow.job.WorkflowRun',
    number,
    url: `https://ci.example.com/job/shop/job/api/job/main/${number}/`,
    queueId: number,
    timestamp: startOf(number),
    duration: 300_000,
    building: false,
    result: 'SUCCESS',
    actions: [
      {
        _class: 'hudson.model.CauseAction',
        causes: [{ _class: 'jenkins.branch.BranchEventCause' }],
      },
      {
        _class: 'jenkins.metrics.impl.TimeInQueueAction',
        queuingDurationMillis: 8_000,
      },
      {},
      {
        _class: 'hudson.plugins.git.util.BuildData',
        lastBuiltRevision: {
          SHA1: number.toString(16).padStart(40, '0'),
          branch: [{ name: 'main' }],
        },
        remoteUrls: ['https://github.com/acme/api.git'],
      },
      {},
      {},
    ],
  };
}

function stagesOf(number: number) {
  return Array.from({ length: STAGES }, (_, stage) => ({
    id: String(6 + stage * 7),
    name: stage === STAGES - 1 ? 'Deploy to production' : `Step ${stage}`,
    status: 'SUCCESS',
    startTimeMillis: startOf(number) + stage * 60_000,
    durationMillis: 55_000,
    pauseDurationMillis: 0,
  }));
}

function notification(number: number): ConnectorPayload {
  const address = `job/shop/job/api/job/main/${number}/`;
  return {
    type: 'notification',
    body: {
      build: {
        full_url: `https://ci.example.com/${address}`,
        url: address,
        number,
        phase: 'COMPLETED',
        timestamp: startOf(number) + 300_000,
        duration: 300_000,
        status: 'SUCCESS',
        scm: {
          url: 'https://github.com/acme/api.git',
          branch: 'origin/main',
          commit: number.toString(16).padStart(40, '0'),
        },
      },
    },
  };
}
