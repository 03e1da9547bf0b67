import {
  ConnectorPayload,
  ToolRefusedError,
} from '@value-stream/backstage-plugin-value-stream-node';
import { Instant } from '@value-stream/flow-engine';
import { selectedKey } from '../translate/jiraKeys';
import { parseInstant } from '../reading/parseInstant';
import { Pass, ProjectCursor } from './JiraCursor';
import { jqlTime } from './jqlTime';
import { JsonObject, looseObject, looseText } from './looseJson';
import { OpenProject, ProjectReading } from './openProject';
import { readChangelog } from './readChangelog';
import { readNativeCommits } from './readNativeCommits';
import { readSprints, readVersions } from './readProjectParts';
import { searchIssues } from './searchIssues';
import { statusesOf, slimIssue } from './slimIssue';

/** Some of a project, with its place after it. */
export interface ProjectPage {
  readonly payloads: readonly ConnectorPayload[];
  readonly place: ProjectCursor;
}

/**
 * Reads a project on from its place: issues newest first, from the second time
 * on those that changed since the last whole reading began; then versions and
 * sprints.
 *
 * @param until - where it stops for now, to go on from there in the next call
 */
export async function* readProject(
  project: OpenProject,
  cursor: ProjectCursor,
  reading: ProjectReading,
  until: Instant,
): AsyncGenerator<ProjectPage> {
  const { context, options, client } = reading;
  const { key, listed } = project;
  let place = cursor;
  let pass: Pass | undefined = place.pass;
  if (!pass && !project.begun) {
    pass = {
      startedAt: context.now(),
      jql: jqlOf(key, place, reading.surroundings.zone),
      done: 0,
    };
  }
  project.begun = true;
  while (pass && !((pass.reached ?? Infinity) < until)) {
    const { issues, next, total } = await searchPass(pass, reading);
    const payloads: ConnectorPayload[] = [];
    for (const issue of issues) {
      context.signal.throwIfAborted();
      payloads.push(...(await readIssue(issue, project, reading)));
    }
    const done = next?.startAt ?? pass.done + issues.length;
    project.count = {
      done,
      ...(total !== undefined && { total: Math.max(total, done) }),
    };
    const reached = oldestIn(issues);
    place = next
      ? { ...place, pass: { ...next, ...(reached && { reached }) } }
      : { ...place, pass: undefined, readAt: pass.startedAt };
    pass = place.pass;
    yield { payloads, place };
  }
  if (project.parts) {
    return;
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
  project.parts = true;
}

/** An issue with all that belongs to it. */
async function readIssue(
  issue: JsonObject,
  project: OpenProject,
  { client, site, options, surroundings }: ProjectReading,
): Promise<readonly ConnectorPayload[]> {
  const { key, listed } = project;
  const renamed =
    key === listed.key ? undefined : { from: key, to: listed.key };
  const changelog = await readChangelog(client, site, issue);
  project.unread += changelog.complete ? 0 : 1;
  const slim = slimIssue(issue, surroundings.custom);
  const name = selectedKey(looseText(issue.key) ?? '', { renamed });
  return [
    {
      type: 'issue',
      body: {
        issue: slim,
        ...changelog,
        statuses: statusesOf(slim, changelog.histories, surroundings.statuses),
        custom: surroundings.custom,
        ...(renamed && { renamed }),
      },
    },
    ...(await readNativeCommits(client, issue, name, options)),
  ];
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

/** When the oldest of a page was updated; undefined where they do not say. */
function oldestIn(issues: readonly JsonObject[]): Instant | undefined {
  const last = issues[issues.length - 1];
  const updated = looseText(looseObject(looseObject(last).fields).updated);
  return updated === undefined ? undefined : parseInstant(updated);
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
