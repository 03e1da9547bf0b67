import {
  BackfillContext,
  BackfillPage,
  Cursor,
  PartState,
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
import { readProject } from './readProject';
import { readSurroundings, Surroundings } from './readSurroundings';

/**
 * Reads the projects that the catalog and configuration name, one after the
 * other; one that cannot be read does not stop the others.
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
  const client = jiraClient(site, scope.credentials, context, times);
  let surroundings: Surroundings;
  try {
    surroundings = await readSurroundings(client, options.fields);
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
  const states: PartState[] = [];
  for (const project of projects) {
    try {
      for await (const page of readProject(
        project,
        place.projects[project.key] ?? {},
        { client, site, options, surroundings, context },
      )) {
        context.signal.throwIfAborted();
        place = withProject(place, project.key, page.place);
        if (page.state) {
          states.push(page.state);
        }
        yield {
          payloads: page.payloads,
          cursor: asCursor(place),
          progress: page.progress,
        };
      }
    } catch (error) {
      states.push(failureOf(project, error));
      context.logger.warn(
        `jira source '${source.id}' could not read project '${project.key}': ${
          (error as Error).message
        }`,
      );
    }
  }
  yield { payloads: [], cursor: asCursor(place), states };
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
