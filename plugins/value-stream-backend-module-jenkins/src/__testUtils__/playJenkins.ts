import {
  PlayedAnswer,
  PlayedRequest,
  startToolServer,
  ToolServer,
} from '@value-stream/backstage-plugin-value-stream-node/testKit';

/** A build as the API gives it, with what a test says of it. */
export interface PlayedBuild {
  readonly number: number;
  readonly [name: string]: unknown;
}

/** Jobs by full name: newest build first, or the names that lie in a folder. */
export interface PlayedJenkins {
  jobs: Record<string, PlayedBuild[]>;
  folders?: readonly string[];
  /** Answers of the pipeline REST API by `<job>/<number>`; without them it is not installed. */
  stages?: Record<string, unknown>;
  /** Answers in place of the usual one where it gives any. */
  trouble?: (request: PlayedRequest, count: number) => PlayedAnswer | undefined;
}

/** Plays Jenkins' JSON API. */
export async function playJenkins(jenkins: PlayedJenkins): Promise<ToolServer> {
  let count = 0;
  return startToolServer(request => {
    count += 1;
    return jenkins.trouble?.(request, count) ?? answer(jenkins, request);
  });
}

function answer(jenkins: PlayedJenkins, request: PlayedRequest): PlayedAnswer {
  const { jobs, folders = [], stages = {} } = jenkins;
  const [, path, number, rest] =
    /^\/((?:job\/[^/]+\/?)*?)(?:\/?(\d+))?\/?(api\/json|wfapi\/describe)$/.exec(
      request.path,
    ) ?? [];
  if (rest === undefined) {
    return { status: 404 };
  }
  const name = path
    .split('/')
    .filter((_, index) => index % 2 === 1)
    .map(decodeURIComponent)
    .join('/');
  const tree = request.query.get('tree') ?? '';
  if (rest === 'wfapi/describe') {
    const description = stages[`${name}/${number}`];
    return description ? { body: description } : { status: 404 };
  }
  const [, from, to] = /\{(\d+),(\d+)\}/.exec(tree) ?? [];
  const ranged = <T>(list: readonly T[]) =>
    from === undefined ? list : list.slice(Number(from), Number(to));
  if (number !== undefined) {
    const build = jobs[name]?.find(b => b.number === Number(number));
    return build ? { body: asAsked(build, tree) } : { status: 404 };
  }
  if (jobs[name]) {
    return {
      body: {
        _class: 'org.jenkinsci.plugins.workflow.job.WorkflowJob',
        fullName: name,
        color: 'blue',
        ...(tree.includes('allBuilds') && {
          allBuilds: ranged(jobs[name]).map(build => asAsked(build, tree)),
        }),
      },
    };
  }
  if (name !== '' && !folders.includes(name)) {
    return { status: 404 };
  }
  const below = (other: string) =>
    other !== name &&
    other.slice(0, Math.max(0, other.lastIndexOf('/'))) === name;
  return {
    body: {
      _class: 'com.cloudbees.hudson.plugins.folder.Folder',
      fullName: name,
      jobs: ranged([
        ...folders.filter(below).map(folder => ({
          _class:
            'org.jenkinsci.plugins.workflow.multibranch.WorkflowMultiBranchProject',
          name: folder.slice(folder.lastIndexOf('/') + 1),
        })),
        ...Object.keys(jobs)
          .filter(below)
          .map(job => ({
            _class: 'org.jenkinsci.plugins.workflow.job.WorkflowJob',
            name: job.slice(job.lastIndexOf('/') + 1),
            color: 'blue',
          })),
      ]),
    },
  };
}

/** Sentences only where they are asked for. */
function asAsked(build: PlayedBuild, tree: string): unknown {
  return JSON.parse(
    JSON.stringify(build, (name, value) =>
      name === 'shortDescription' && !tree.includes(name) ? undefined : value,
    ),
  );
}

const START = Date.UTC(2024, 2, 4, 9, 0, 0);

/** A finished pipeline build: number n starts n minutes after the first and takes 30 s. */
export function playedBuild(
  number: number,
  fields: Readonly<Record<string, unknown>> = {},
): PlayedBuild {
  return {
    _class: 'org.jenkinsci.plugins.workflow.job.WorkflowRun',
    number,
    queueId: 1000 + number,
    timestamp: START + number * 60_000,
    duration: 30_000,
    building: false,
    result: 'SUCCESS',
    actions: [],
    ...fields,
  };
}

/** Builds from the greatest number down to 1. */
export function playedBuilds(count: number): PlayedBuild[] {
  return Array.from({ length: count }, (_, index) =>
    playedBuild(count - index),
  );
}
