import {
  BackfillContext,
  BackfillPage,
  Cursor,
  SourceScope,
  ToolRefusedError,
} from '@value-stream/backstage-plugin-value-stream-node';
import { JenkinsOptions } from '../options/JenkinsOptions';
import {
  JenkinsCursor,
  NEW_JOB,
  readCursor,
  writeCursor,
} from './JenkinsCursor';
import { ClientSettings, openSession } from './JenkinsSession';
import { PartStates } from './PartStates';
import { readJob } from './readJob';
import { stageReader } from './readStages';
import { otherSpellings, selectedNames } from './selectedNames';
import { stateOfFailure, walkJobs } from './walkJobs';

/** Jobs without anything new after which the place is kept all the same. */
const QUIET_JOBS = 50;

export interface BackfillSettings {
  readonly version: number;
  readonly buildsPerPage: number;
  readonly client: ClientSettings;
}

/** Reads the selected jobs one after the other, each newest build first. */
export async function* backfillJenkins(
  scope: SourceScope<JenkinsOptions>,
  given: Cursor | undefined,
  context: BackfillContext,
  settings: BackfillSettings,
): AsyncGenerator<BackfillPage> {
  const session = openSession(scope, context, settings.client);
  const names = selectedNames(scope);
  let cursor = readCursor(given, settings.version);
  if (names.length === 0) {
    yield {
      payloads: [],
      cursor: writeCursor(cursor),
      states: [
        {
          part: 'jobs',
          state: 'warning',
          message: 'No entity names a job of this Jenkins',
          whatToDo:
            "Annotate an entity with 'jenkins.io/job-full-name: folder/job', or name jobs in 'options.jobs'.",
        },
      ],
    };
    return;
  }
  const states = new PartStates();
  const jobs = await walkJobs(session, names, states);
  const stages = scope.options.stages
    ? stageReader(session, ({ message }) =>
        states.add({
          part: 'stages',
          state: 'warning',
          message,
          whatToDo:
            "Grant the user of this source Job/Read on the builds, or set 'options.stages' to false.",
        }),
      )
    : undefined;
  const pageOf = (
    payloads: BackfillPage['payloads'],
    next: JenkinsCursor,
    done: number,
  ): BackfillPage => ({
    payloads,
    cursor: writeCursor(next),
    progress: { done, total: jobs.length, unit: 'jobs' },
    states: states.list(),
  });
  let quiet = 0;
  for (const [index, { name, part }] of jobs.entries()) {
    if (cursor.after !== undefined && name <= cursor.after) {
      continue;
    }
    context.signal.throwIfAborted();
    try {
      const reading = readJob(
        {
          session,
          job: name,
          selectors: otherSpellings(scope, name),
          buildsPerPage: settings.buildsPerPage,
          stages,
          deploys: scope.options.deployments.some(
            rule => rule.job?.test(name) ?? true,
          ),
          now: context.now,
        },
        cursor.jobs.get(name) ?? NEW_JOB,
      );
      for await (const { payloads, job } of reading) {
        cursor = { ...cursor, jobs: new Map(cursor.jobs).set(name, job) };
        if (payloads.length) {
          quiet = 0;
          yield pageOf(payloads, cursor, index);
        }
      }
      session.answered();
    } catch (error) {
      const state = stateOfFailure(error, part, session);
      // Of several jobs one may be gone, as branches are, without harm.
      const isOneOfMany = part !== name && error instanceof ToolRefusedError;
      states.add(isOneOfMany ? { ...state, state: 'warning' } : state);
    }
    cursor = { ...cursor, after: name };
    quiet += 1;
    if (quiet % QUIET_JOBS === 0) {
      yield pageOf([], cursor, index + 1);
    }
  }
  yield pageOf([], passDone(cursor, jobs, states), jobs.length);
}

/** The next pass starts over; jobs that are gone are forgotten, unless some could not be listed. */
function passDone(
  { version, jobs }: JenkinsCursor,
  found: readonly { readonly name: string }[],
  states: PartStates,
): JenkinsCursor {
  const all = states.list().every(({ state }) => state === 'ok');
  const names = new Set(found.map(({ name }) => name));
  return {
    version,
    jobs: all ? new Map([...jobs].filter(([name]) => names.has(name))) : jobs,
  };
}
