import {
  BackfillContext,
  BackfillPage,
  createRequestGate,
  Cursor,
  PartState,
  readAtOnce,
  SourceError,
  SourceScope,
  ToolAnswerError,
  ToolRefusedError,
} from '@value-stream/backstage-plugin-value-stream-node';
import { JiraOptions } from '../options/JiraOptions';
import { jiraSite } from '../options/JiraSite';
import { asCursor, readCursor, withProject } from './JiraCursor';
import { jiraClient, RequestTimes } from './jiraClient';
import { ListedProject, listProjects } from './listProjects';
import { describeProject, OpenProject, openProject } from './openProject';
import { ProjectPage, readProject } from './readProject';
import { readSurroundings, Surroundings } from './readSurroundings';

/** Projects that are read at a time. */
const AT_ONCE = 4;
const RECENT_MS = 90 * 86_400_000;

/**
 * Reads the projects that the catalog and configuration name, some at a time;
 * one that cannot be read does not stop the others.
 *
 * @throws SourceError where nothing of the source can be read.
 */
export async function* backfillJira(
  scope: SourceScope<JiraOptions>,
  cursor: Cursor | undefined,
  context: BackfillContext,
  times: RequestTimes,
): AsyncGenerator<BackfillPage> {
  context.signal.throwIfAborted();
  const { options, source } = scope;
  const site = jiraSite(source, options);
  if (!site) {
    throw new SourceError(
      `Source '${source.id}' does not say where Jira is`,
      "Write 'host: <name>.atlassian.net' (or your server's host) in the source's configuration",
    );
  }
  let place = readCursor(cursor);
  const projects = listProjects(scope);
  if (!projects.length) {
    yield {
      payloads: [],
      cursor: asCursor(place),
      states: [
        {
          part: 'projects',
          state: 'warning',
          message: 'no entity names a project',
          whatToDo:
            "annotate an entity with jira/project-key, or write keys in the source's option 'projects'",
        },
      ],
    };
    return;
  }
  const gate = createRequestGate();
  const clientUntil = (signal: AbortSignal) =>
    jiraClient(
      site,
      scope.credentials,
      { ...context, signal },
      { ...times, gate },
    );
  let surroundings: Surroundings;
  try {
    surroundings = await readSurroundings(
      clientUntil(context.signal),
      options.fields,
    );
  } catch (error) {
    if (!(error instanceof ToolAnswerError)) {
      throw error;
    }
    context.logger.warn(
      `jira source '${source.id}' cannot be read: ${error.message}`,
    );
    yield {
      payloads: [],
      cursor: asCursor(place),
      states: projects.map(({ key }) => passing(key, error)),
    };
    return;
  }
  const open = new Map<string, OpenProject>();
  const failed = new Map<string, PartState>();

  async function* read(
    listed: ListedProject,
    until: number,
    signal: AbortSignal,
  ): AsyncGenerator<ProjectPage & { readonly project: string }> {
    const { key } = listed;
    const reading = {
      client: clientUntil(signal),
      site: site!,
      options,
      surroundings,
      context: { ...context, signal },
    };
    try {
      const project = open.get(key) ?? (await openProject(listed, reading));
      open.set(key, project);
      const before = place.projects[key] ?? {};
      for await (const page of readProject(project, before, reading, until)) {
        yield { ...page, project: key };
      }
    } catch (error) {
      signal.throwIfAborted();
      failed.set(key, failureOf(listed, error));
      context.logger.warn(
        `jira source '${source.id}' could not read project '${key}': ${
          (error as Error).message
        }`,
      );
    }
  }

  // The last 90 days of all projects come before older history of any.
  for (const until of [context.now() - RECENT_MS, -Infinity]) {
    for await (const pages of readAtOnce(
      projects.filter(({ key }) => !failed.has(key)),
      (listed, signal) => read(listed, until, signal),
      { atOnce: AT_ONCE, signal: context.signal },
    )) {
      for (const page of pages) {
        place = withProject(place, page.project, page.place);
      }
      yield {
        payloads: pages.flatMap(({ payloads }) => payloads),
        cursor: asCursor(place),
        progress: progressOf(
          projects.flatMap(({ key }) =>
            failed.has(key) ? [] : [open.get(key)?.count],
          ),
        ),
      };
    }
  }
  yield {
    payloads: [],
    cursor: asCursor(place),
    states: projects.map(
      ({ key }) => failed.get(key) ?? describeProject(open.get(key)!),
    ),
  };
}

/** Counts over all projects; the total is known as soon as each one's is. */
function progressOf(
  counts: readonly (OpenProject['count'] | undefined)[],
): BackfillPage['progress'] {
  const total = counts.reduce<number | undefined>(
    (sum, count) =>
      sum === undefined || count?.total === undefined
        ? undefined
        : sum + count.total,
    0,
  );
  return {
    done: counts.reduce((sum, count) => sum + (count?.done ?? 0), 0),
    ...(total !== undefined && { total }),
    unit: 'issues',
  };
}

/** @throws what is no matter of this project alone. */
function failureOf(
  { key, entityRef }: ListedProject,
  error: unknown,
): PartState {
  if (error instanceof ToolAnswerError) {
    return passing(key, error);
  }
  if (!(error instanceof ToolRefusedError)) {
    throw error;
  }
  const where = entityRef
    ? `the annotation jira/project-key of ${entityRef}`
    : "the source's option 'projects'";
  return {
    part: key,
    state: 'failed',
    message: error.message,
    whatToDo:
      error.status === 403
        ? `give the account of the source Browse Projects in ${key}`
        : `check ${where}, and that the account of the source may browse the project; nothing that was read is taken as deleted`,
  };
}

function passing(part: string, error: ToolAnswerError): PartState {
  return {
    part,
    state: 'failed',
    message: error.message,
    whatToDo:
      'check that Jira can be reached from the backend; it is read on from the last page at the next run',
  };
}
