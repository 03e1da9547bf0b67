import {
  ToolAnswerError,
  ToolRefusedError,
} from '@value-stream/backstage-plugin-value-stream-node';
import { pathOfJob } from '../naming/jobPath';
import { JenkinsSession } from './JenkinsSession';
import { PartStates } from './PartStates';
import { folderTree } from './trees';

const JOBS_PER_REQUEST = 500;
const DEPTH = 10;
const CONTAINER = /(Folder|MultiBranchProject|OrganizationFolder)$/;

/** A job, and the selected name it was found under. */
export interface FoundJob {
  readonly name: string;
  readonly part: string;
}

interface Listed {
  readonly name: string;
  readonly isFolder: boolean;
}

/**
 * Finds the jobs that the selected names stand for: themselves, or all below
 * them where they are folders or multibranch projects; in order of name. What
 * cannot be listed becomes a state of its part, and the others are walked.
 */
export async function walkJobs(
  session: JenkinsSession,
  names: readonly string[],
  states: PartStates,
): Promise<readonly FoundJob[]> {
  const found = new Map<string, FoundJob>();
  for (const part of names) {
    try {
      await walk(session, part, part, DEPTH, states, job =>
        found.set(job, { name: job, part: partName(part) }),
      );
      session.answered();
      states.add({ part: partName(part), state: 'ok', message: 'Read' });
    } catch (error) {
      states.add(stateOfFailure(error, partName(part), session));
    }
  }
  return [...found.keys()].sort().map(name => found.get(name)!);
}

async function walk(
  session: JenkinsSession,
  part: string,
  folder: string,
  depth: number,
  states: PartStates,
  add: (job: string) => void,
): Promise<void> {
  for (let from = 0; ; from += JOBS_PER_REQUEST) {
    const { body } = await session.client.get(`${pathOfJob(folder)}/api/json`, {
      query: { tree: folderTree(from, from + JOBS_PER_REQUEST) },
    });
    const answer = readFolder(body);
    if (from === 0) {
      noteRenaming(answer.fullName, folder, part, states);
    }
    if (!answer.jobs) {
      add(folder);
      return;
    }
    for (const { name, isFolder } of answer.jobs) {
      const job = folder ? `${folder}/${name}` : name;
      if (!isFolder) {
        add(job);
      } else if (depth > 0) {
        try {
          await walk(session, part, job, depth - 1, states, add);
        } catch (error) {
          if (!(error instanceof ToolRefusedError)) {
            throw error;
          }
          states.add({
            ...stateOfFailure(error, partName(part), session),
            state: 'warning',
          });
        }
      }
    }
    if (answer.jobs.length < JOBS_PER_REQUEST) {
      return;
    }
  }
}

function readFolder(body: unknown): {
  readonly fullName?: string;
  readonly jobs?: readonly Listed[];
} {
  if (typeof body !== 'object' || body === null) {
    throw new ToolAnswerError('Jenkins answered no job');
  }
  const { fullName, jobs, _class } = body as Record<string, unknown>;
  const isContainer =
    Array.isArray(jobs) ||
    (typeof _class === 'string' && CONTAINER.test(_class));
  if (jobs !== undefined && jobs !== null && !Array.isArray(jobs)) {
    throw new ToolAnswerError('Jenkins answered a folder without a list');
  }
  const says = [fullName, _class].some(name => typeof name === 'string');
  if (!says && !Array.isArray(jobs)) {
    throw new ToolAnswerError('Jenkins answered neither a job nor a folder');
  }
  return {
    ...(typeof fullName === 'string' && { fullName }),
    ...(isContainer && {
      jobs: (Array.isArray(jobs) ? jobs : []).flatMap(readListed),
    }),
  };
}

/** A job has a colour, its build status; a folder has none. */
function readListed(job: unknown): readonly Listed[] {
  const { name, color, _class } = (job ?? {}) as Record<string, unknown>;
  return typeof name === 'string' && name
    ? [
        {
          name,
          isFolder:
            typeof _class === 'string'
              ? CONTAINER.test(_class)
              : typeof color !== 'string',
        },
      ]
    : [];
}

function noteRenaming(
  fullName: string | undefined,
  asked: string,
  part: string,
  states: PartStates,
): void {
  if (fullName && asked && fullName !== asked) {
    states.add({
      part: partName(part),
      state: 'warning',
      message: `Jenkins calls it '${fullName}' now; it is kept under the name by which it is selected`,
      whatToDo: `Correct the annotation jenkins.io/job-full-name to '${fullName}'.`,
    });
  }
}

/** What a failure says of a part; one that concerns the whole source is thrown on. */
export function stateOfFailure(
  error: unknown,
  part: string,
  session: JenkinsSession,
) {
  if (error instanceof ToolRefusedError) {
    session.answered();
    return {
      part,
      state: 'failed' as const,
      message: error.message,
      whatToDo:
        error.status === 403
          ? 'Grant the user of this source Job/Read on it.'
          : 'Look whether it was renamed or deleted, and correct the annotation jenkins.io/job-full-name; it may also be hidden from the user of this source. What was read stays.',
    };
  }
  if (error instanceof ToolAnswerError) {
    session.failed(error);
    return {
      part,
      state: 'failed' as const,
      message: error.message,
      whatToDo:
        'It is tried again with the next run, from where it stopped; look at the log of Jenkins where that does not help.',
    };
  }
  throw error;
}

function partName(name: string): string {
  return name || 'all jobs';
}
