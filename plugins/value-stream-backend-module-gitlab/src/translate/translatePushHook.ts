import {
  Fields,
  Unusable,
} from '@value-stream/backstage-plugin-value-stream-node';
import { readHookCommit, tellCommit } from './Commit';
import { Facts } from './Facts';
import { GitlabContext } from './GitlabContext';
import { readProject } from './Project';

/** A push to a branch: the commits that it brought, at most twenty of them as GitLab tells. */
export function translatePushHook(
  body: Fields,
  context: GitlabContext,
  facts: Facts,
): void {
  const project = readProject(body, context);
  const commits = body.objects('commits');
  if (!commits.length) {
    throw new Unusable('a push without commits: a branch was made or deleted');
  }
  const branch = body.text('ref', 1_000)?.replace(/^refs\/heads\//, '');
  const after = body.sha('after');
  for (const fields of commits) {
    const commit = readHookCommit(fields, project, context);
    tellCommit(
      {
        ...commit,
        firstParent:
          branch !== undefined &&
          branch === project.defaultBranch &&
          commit.sha === after,
      },
      facts,
    );
  }
}
