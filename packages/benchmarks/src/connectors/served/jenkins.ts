import { ServedTool } from './Served';
import { entries } from './entries';
import { shaOf, touchedAt } from './history';

const PROJECTS = 20;
const BRANCHES = 5;
const STAGES = 5;
const WORKFLOW = 'org.jenkinsci.plugins.workflow';

export const itemsAre: ServedTool['itemsAre'] = 'builds of 100 jobs';
export const credentials: ServedTool['credentials'] = {
  username: 'reader',
  token: 'a token',
};
export const options: ServedTool['options'] = url => ({
  baseUrl: url,
  jobs: ['shop'],
  deployments: [{ stage: 'Deploy to (\\w+)', environment: '$1' }],
});
export const itemsIn: ServedTool['itemsIn'] = ({ type }) =>
  type === 'build' ? 1 : 0;

/** A folder of multibranch projects; every build is of a pipeline, with its stages. */
export const answer: ServedTool['answer'] = ({ path, query }, items) => {
  const total = Math.ceil(items / PROJECTS / BRANCHES);
  const [, names, number, asked] =
    /^((?:\/job\/[^/]+)*)(?:\/(\d+))?\/(api\/json|wfapi\/describe)$/.exec(
      path,
    ) ?? [];
  const folders = (names ?? '').split('/job/').slice(1);
  if (asked === 'wfapi/describe') {
    return { body: stagesOf(Number(number), total) };
  }
  const [from, to] = (/\{(\d+),(\d+)\}/.exec(query.get('tree') ?? '') ?? [])
    .slice(1)
    .map(Number);
  const fullName = folders.join('/');
  if (folders.length === 3) {
    return {
      body: {
        _class: `${WORKFLOW}.job.WorkflowJob`,
        fullName,
        color: 'blue',
        allBuilds: entries(total, from, to - from, place =>
          buildOf(total - place, total, fullName),
        ),
      },
    };
  }
  return folders.length === 0
    ? undefined
    : {
        body: {
          _class: 'com.cloudbees.hudson.plugins.folder.Folder',
          fullName,
          jobs:
            folders.length === 1
              ? entries(PROJECTS, from, to - from, index => ({
                  _class: `${WORKFLOW}.multibranch.WorkflowMultiBranchProject`,
                  name: `service-${index}`,
                }))
              : entries(BRANCHES, from, to - from, index => ({
                  _class: `${WORKFLOW}.job.WorkflowJob`,
                  name: index ? `feature-${index}` : 'main',
                  color: 'blue',
                })),
        },
      };
};

function startOf(number: number, total: number): number {
  return touchedAt(total - number, total);
}

function buildOf(number: number, total: number, job: string) {
  return {
    _class: `${WORKFLOW}.job.WorkflowRun`,
    number,
    url: `https://ci.example.com/job/${job.replaceAll(
      '/',
      '/job/',
    )}/${number}/`,
    queueId: number,
    timestamp: startOf(number, total),
    duration: 300_000,
    building: false,
    result: number % 7 ? 'SUCCESS' : 'FAILURE',
    actions: [
      {
        _class: 'hudson.model.CauseAction',
        causes: [{ _class: 'jenkins.branch.BranchEventCause' }],
      },
      {
        _class: 'jenkins.metrics.impl.TimeInQueueAction',
        queuingDurationMillis: 8_000,
        waitingDurationMillis: 5_000,
        blockedDurationMillis: 0,
        buildableDurationMillis: 3_000,
      },
      {},
      {
        _class: 'hudson.plugins.git.util.BuildData',
        lastBuiltRevision: {
          SHA1: shaOf(1, number),
          branch: [{ SHA1: shaOf(1, number), name: 'main' }],
        },
        remoteUrls: ['https://github.com/acme/api.git'],
      },
      {},
      {},
      {},
    ],
  };
}

function stagesOf(number: number, total: number) {
  const start = startOf(number, total);
  return {
    _links: { self: { href: `/job/any/${number}/wfapi/describe` } },
    id: String(number),
    name: `#${number}`,
    status: 'SUCCESS',
    startTimeMillis: start,
    endTimeMillis: start + 300_000,
    durationMillis: 300_000,
    stages: Array.from({ length: STAGES }, (_, stage) => ({
      _links: { self: { href: `/execution/node/${6 + stage * 7}/wfapi` } },
      id: String(6 + stage * 7),
      name: stage === STAGES - 1 ? 'Deploy to production' : `Step ${stage}`,
      execNode: '',
      status: 'SUCCESS',
      startTimeMillis: start + stage * 60_000,
      durationMillis: 55_000,
      pauseDurationMillis: 0,
    })),
  };
}
