import { Fields } from '@value-stream/backstage-plugin-value-stream-node';
import { readApiCommit, tellCommit } from './Commit';
import { Facts } from './Facts';
import { GitlabContext } from './GitlabContext';
import { readProject } from './Project';

/** A commit on the first-parent line of the default branch. */
export function translateCommit(
  body: Fields,
  context: GitlabContext,
  facts: Facts,
): void {
  const project = readProject(body, context);
  const commit = body.requiredObject('commit');
  const firstParent = body.flag('first_parent');
  tellCommit(
    { ...readApiCommit(commit, project, context), firstParent },
    facts,
  );
}
