import {
  BackfillContext,
  BackfillPage,
  ConnectorPayload,
  PartState,
  ToolClient,
  ToolRefusedError,
} from '@value-stream/backstage-plugin-value-stream-node';
import { JiraOptions } from '../options/JiraOptions';
import { JiraSite } from '../options/JiraSite';
import { selectedKey } from '../translate/jiraKeys';
import { Pass, ProjectCursor } from './JiraCursor';
import { jqlTime } from './jqlTime';
import { ListedProject } from './listProjects';
import { looseObject, looseText } from './looseJson';
import { readChangelog } from './readChangelog';
import { readNativeCommits } from './readNativeCommits';
import { readSprints, readVersions } from './readProjectParts';
import { Surroundings } from './readSurroundings';
import { searchIssues } from './searchIssues';
import { statusesOf, slimIssue } from './slimIssue';

/** What reading any project needs. */
export interface ProjectReading {
  readonly client: ToolClient;
  readonly site: JiraSite;
  readonly options: JiraOptions;
  readonly surroundings: Surroundings;
  readonly context: BackfillContext;
}

/** One page of a project, with its place. */
export interface ProjectPage {
  readonly payloads: readonly ConnectorPayload[];
  readonly place: ProjectCursor;
  readonly progress?: BackfillPage['progress'];
  /** How the project is, told with its last page. */
  readonly state?: PartState;
}

/**
 * Reads a project: issues newest first, from the second time on those that
 * changed since the last whole reading began; then versions and sprints.
 *
 * @throws ToolRefusedError where the project may not be read
 */
export async function* readProject(
  listed: ListedProject,
  cursor: ProjectCursor,
  reading: ProjectReading,
): AsyncGenerator<ProjectPage> {
  const { client, options, context, surroundings } = reading;
  const key = await presentKey(client, listed.key);
  const renamed =
    key === listed.key ? undefined : { from: key, to: listed.key };
  let place = cursor;
  let unread = 0;
  let pass: Pass | undefined = place.pass ?? {
    startedAt: context.now(),
    jql: jqlOf(key, place, surroundings.zone),
    done: 0,
  };
  while (pass) {
    const { issues, next, total } = await searchPass(pass, reading);
    const payloads: ConnectorPayload[] = [];
    for (const issue of issues) {
      context.signal.throwIfAborted();
      const changelog = await readChangelog(client, reading.site, issue);
      unread += changelog.complete ? 0 : 1;
      const slim = slimIssue(issue, surroundings.custom);
      payloads.push({
        type: 'issue',
        body: {
          issue: slim,
          ...changelog,
          statuses: statusesOf(
            slim,
            changelog.histories,
            surroundings.statuses,
          ),
          custom: surroundings.custom,
          ...(renamed && { renamed }),
        },
      });
      const name = selectedKey(looseText(issue.key) ?? '', { renamed });
      payloads.push(...(await readNativeCommits(client, issue, name, options)));
    }
    const done = next?.startAt ?? pass.done + issues.length;
    place = next
      ? { ...place, pass: next }
      : { ...place, pass: undefined, readAt: pass.startedAt };
    yield {
      payloads,
      place,
      progress: {
        done,
        ...(total !== undefined && { total: Math.max(total, done) }),
        unit: `issues of ${listed.key}`,
      },
    };
    pass = next;
  }
  if (options.releases) {
    const versions = await readVersions(
      client,
      { key, selected: listed.key },
      place.versions,
      context.now(),
    );
    place = { ...place, versions: versions.digest };
    yield { payloads: versions.payloads, place };
  }
  if (options.sprints) {
    const sprints = await readSprints(
      client,
      key,
      place.sprints,
      context.now(),
    );
    place = { ...place, sprints: sprints.digest };
    yield { payloads: sprints.payloads, place };
  }
  yield { payloads: [], place, state: stateOf(listed, key, unread) };
}

/** Reads a page; where Cloud no longer knows the place, the pass begins anew. */
async function searchPass(pass: Pass, reading: ProjectReading) {
  const { client, site, surroundings } = reading;
  try {
    return await searchIssues(client, site, pass, surroundings.custom);
  } catch (error) {
    if (
      pass.token !== undefined &&
      error instanceof ToolRefusedError &&
      error.status === 400
    ) {
      const { token: _, ...anew } = pass;
      return searchIssues(
        client,
        site,
        { ...anew, done: 0 },
        surroundings.custom,
      );
    }
    throw error;
  }
}

async function presentKey(client: ToolClient, key: string): Promise<string> {
  const { body } = await client.get(
    `/rest/api/2/project/${encodeURIComponent(key)}`,
  );
  return looseText(looseObject(body).key) ?? key;
}

function jqlOf(
  key: string,
  { readAt }: ProjectCursor,
  zone: string | undefined,
): string {
  const since =
    readAt === undefined ? '' : ` AND updated >= "${jqlTime(readAt, zone)}"`;
  return `project = "${key}"${since} ORDER BY updated DESC`;
}

function stateOf(
  { key: part, entityRef }: ListedProject,
  key: string,
  unread: number,
): PartState {
  if (key !== part) {
    return {
      part,
      state: 'warning',
      message: `the project is now called ${key}; it is kept under ${part}`,
      whatToDo: entityRef
        ? `write ${key} in the annotation jira/project-key of ${entityRef}`
        : `write ${key} in the source's option 'projects'`,
    };
  }
  return unread
    ? {
        part,
        state: 'warning',
        message: `of ${unread} issues only a part of the history could be read`,
        whatToDo:
          'let the account read /issue/{key}/changelog; they are read again when they change',
      }
    : { part, state: 'ok', message: 'read' };
}
