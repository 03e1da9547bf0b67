import { Json } from '../Json';
import {
  Deliver,
  Instant,
  NOT_FOUND,
  Person,
  PlayedTool,
  ToolAnswer,
  ToolRequest,
} from '../PlayedTool';
import { createShelf, Shelf } from '../kept/createShelf';
import { newBuild } from './newBuild';
import { notification } from './notification';
import { selectTree } from './selectTree';

/** A Jenkins in which things happen, in the order of time. */
export interface PlayedJenkins extends PlayedTool {
  /** Puts a build into the queue; its number in the job. */
  queue(
    at: Instant,
    by: Person,
    job: string,
    build: {
      readonly sha: string;
      readonly remote: string;
      readonly stages: readonly string[];
      /** The build that asked for it. */
      readonly upstream?: { readonly job: string; readonly number: number };
    },
  ): number;
  start(at: Instant, job: string, number: number): void;
  /** Ends a build; the instants at which its stages are told to have begun. */
  finish(
    at: Instant,
    job: string,
    number: number,
    passed: boolean,
  ): readonly Instant[];
}

export const JENKINS_HOST = 'ci.fernhollow.example';
const JOBS_AT_HAND = 32;
const HOME = `https://${JENKINS_HOST}`;

/** The address of a job below that of Jenkins: `job/shop/job/api/`. */
export function addressOfJob(job: string): string {
  return job
    .split('/')
    .map(name => `job/${name}/`)
    .join('');
}

/**
 * Plays Jenkins with the Pipeline, Metrics and Notification plugins.
 *
 * @param jobs - full names; what stands before the last slash is a folder
 */
export function playJenkins(options: {
  readonly jobs: readonly string[];
  readonly deliver?: Deliver;
}): PlayedJenkins {
  /** Builds by job, the first one first; a waiting one is not among them. */
  const builds = createShelf<Json[]>(options.jobs, () => [], JOBS_AT_HAND);
  const waiting = new Map<string, Json>();
  const numbers = new Map<string, number>();
  let queueId = 100;

  const buildOf = (job: string, number: number) =>
    builds.take(job)!.find(one => one.number === number)!;
  const tell = (at: Instant, job: string, build: Json, phase: string) =>
    options.deliver?.({
      at,
      body: notification(addressOfJob(job), build, phase, at),
    });

  return {
    queue(at, by, job, { sha, remote, stages, upstream }) {
      const number = (numbers.get(job) ?? 0) + 1;
      numbers.set(job, number);
      const build = newBuild({
        job,
        url: `${HOME}/${addressOfJob(job)}${number}/`,
        number,
        queueId: queueId++,
        queuedAt: at,
        by,
        sha,
        remote,
        stages,
        upstream,
      });
      waiting.set(`${job}/${number}`, build);
      tell(at, job, build, 'QUEUED');
      return number;
    },
    start(at, job, number) {
      const build = waiting.get(`${job}/${number}`)!;
      waiting.delete(`${job}/${number}`);
      const queuing = build.actions.find(
        (action: Json) => 'queuingDurationMillis' in action,
      );
      Object.assign(queuing, {
        queuingDurationMillis: at - build.queuedAt,
        waitingDurationMillis: at - build.queuedAt,
        waitingTimeMillis: at - build.queuedAt,
      });
      build.timestamp = at;
      builds.take(job)!.push(build);
      tell(at, job, build, 'STARTED');
    },
    finish(at, job, number, passed) {
      const build = buildOf(job, number);
      Object.assign(build, {
        building: false,
        inProgress: false,
        result: passed ? 'SUCCESS' : 'FAILURE',
        duration: at - build.timestamp,
      });
      tell(at, job, build, 'COMPLETED');
      tell(at, job, build, 'FINALIZED');
      return describe(build).stages.map(
        ({ startTimeMillis }) => startTimeMillis,
      );
    },
    answer: request => answerJenkins(request, options.jobs, builds),
  };
}

const ADDRESS =
  /^\/((?:job\/[^/]+\/)*)(?:(\d+)\/)?(api\/json|wfapi\/describe)$/;

function answerJenkins(
  { path, query }: ToolRequest,
  jobs: readonly string[],
  builds: Pick<Shelf<Json[]>, 'look'>,
): ToolAnswer {
  const [, address, number, what] =
    ADDRESS.exec(path.replace(/^\/+/, '/')) ?? [];
  if (what === undefined) {
    // What left the queue is forgotten after five minutes.
    return NOT_FOUND;
  }
  const name = address
    .split('/')
    .filter((_, index) => index % 2 === 1)
    .map(decodeURIComponent)
    .join('/');
  const tree = query.get('tree') ?? undefined;
  const shown = (body: Json): ToolAnswer => ({
    body: tree ? selectTree(body, tree) : body,
  });
  const own = builds.look(name);
  if (number !== undefined) {
    const build = own?.find(one => one.number === Number(number));
    if (!build) {
      return NOT_FOUND;
    }
    return what === 'wfapi/describe'
      ? { body: describe(build) }
      : shown(apiBuild(build));
  }
  if (own) {
    const newest = [...own].reverse();
    const [last] = newest;
    return shown({
      _class: 'org.jenkinsci.plugins.workflow.job.WorkflowJob',
      fullName: name,
      name: name.slice(name.lastIndexOf('/') + 1),
      url: `${HOME}/${addressOfJob(name)}`,
      color: last?.result === 'FAILURE' ? 'red' : 'blue',
      buildable: true,
      nextBuildNumber: (last?.number ?? 0) + 1,
      allBuilds: newest.map(apiBuild),
      builds: newest.slice(0, 100).map(apiBuild),
    });
  }
  const below = childrenOf(name, jobs);
  return below.length
    ? shown({
        _class: 'com.cloudbees.hudson.plugins.folder.Folder',
        fullName: name,
        jobs: below,
      })
    : NOT_FOUND;
}

/** What lies in a folder: jobs, and folders. */
function childrenOf(folder: string, jobs: readonly string[]): readonly Json[] {
  const prefix = folder ? `${folder}/` : '';
  const names = new Set(
    jobs
      .filter(job => job.startsWith(prefix))
      .map(job => job.slice(prefix.length).split('/')[0]),
  );
  return [...names].map(name =>
    jobs.includes(prefix + name)
      ? {
          _class: 'org.jenkinsci.plugins.workflow.job.WorkflowJob',
          name,
          url: `${HOME}/${addressOfJob(prefix + name)}`,
          color: 'blue',
        }
      : {
          _class: 'com.cloudbees.hudson.plugins.folder.Folder',
          name,
          url: `${HOME}/${addressOfJob(prefix + name)}`,
        },
  );
}

function apiBuild({ stages: _s, queuedAt: _q, scm: _m, ...build }: Json): Json {
  return build;
}

/** The stages as the pipeline REST API tells them; one after the other, to the one that failed. */
function describe({
  number,
  url,
  timestamp,
  duration,
  ...build
}: Json): Json & {
  readonly stages: readonly { readonly startTimeMillis: Instant }[];
} {
  const { result, stages } = build;
  const share = Math.floor(duration / stages.length / 1000) * 1000;
  const address = new URL(url).pathname;
  return {
    _links: { self: { href: `${address}wfapi/describe` } },
    id: String(number),
    name: `#${number}`,
    status: result === 'FAILURE' ? 'FAILED' : result ?? 'IN_PROGRESS',
    startTimeMillis: timestamp,
    endTimeMillis: timestamp + duration,
    durationMillis: duration,
    queueDurationMillis: 0,
    pauseDurationMillis: 0,
    stages: stages.map((name: string, place: number) => {
      const last = place === stages.length - 1;
      return {
        _links: {
          self: {
            href: `${address}execution/node/${6 + 10 * place}/wfapi/describe`,
          },
        },
        id: String(6 + 10 * place),
        name,
        execNode: '',
        status: last && result === 'FAILURE' ? 'FAILED' : 'SUCCESS',
        startTimeMillis: timestamp + place * share,
        durationMillis: last ? duration - place * share : share,
        pauseDurationMillis: 0,
      };
    }),
  };
}
