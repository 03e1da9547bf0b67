import { ToolRefusedError } from '@value-stream/backstage-plugin-value-stream-node';
import { pathOfJob } from '../naming/jobPath';
import { JenkinsSession } from './JenkinsSession';
import { ReadBuild } from './ReadBuild';
import { REVISION_TREE } from './trees';

/** How far up a build that checked nothing out is followed. */
const LEVELS = 3;

/**
 * The build that started one which checked nothing out itself, as jobs that
 * only deploy do: what that one checked out is deployed. Undefined where none
 * is named, or none can be read.
 */
export async function readUpstream(
  session: JenkinsSession,
  build: ReadBuild,
): Promise<unknown> {
  let from = upstreamOf(build);
  for (let level = 0; from && level < LEVELS; level += 1) {
    const { job, number } = from;
    try {
      const { body } = await session.client.get(
        `${pathOfJob(job)}/${number}/api/json`,
        { query: { tree: REVISION_TREE } },
      );
      const upstream = (body ?? {}) as ReadBuild;
      if (hasRevision(upstream)) {
        return { job, actions: upstream.actions };
      }
      from = upstreamOf(upstream);
    } catch (error) {
      if (!(error instanceof ToolRefusedError)) {
        throw error;
      }
      return undefined;
    }
  }
  return undefined;
}

function upstreamOf(build: ReadBuild) {
  if (hasRevision(build)) {
    return undefined;
  }
  const cause = actionsOf(build)
    .flatMap(action => (Array.isArray(action?.causes) ? action.causes : []))
    .find(one => one?.upstreamProject && one?.upstreamBuild);
  return typeof cause?.upstreamProject === 'string' &&
    Number.isSafeInteger(cause.upstreamBuild)
    ? { job: cause.upstreamProject as string, number: cause.upstreamBuild }
    : undefined;
}

function hasRevision(build: ReadBuild): boolean {
  return actionsOf(build).some(action => action?.lastBuiltRevision);
}

function actionsOf({ actions }: ReadBuild): readonly any[] {
  return Array.isArray(actions) ? actions : [];
}
