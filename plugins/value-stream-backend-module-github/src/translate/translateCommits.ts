import { NativeLink } from '@value-stream/backstage-plugin-value-stream-node';
import { describeCommit } from './describeCommit';
import { commitKey, issueKey } from './githubKeys';
import { readSha } from './readSha';
import { readRepository } from './Repository';
import { Rule, together, translation } from './Rule';

/** GitHub lists at most so many commits of a pull request. */
const COMMITS = 300;

/** A commit of the default branch. */
export const translateCommit: Rule = (body, context) =>
  describeCommit(
    body.requiredObject('commit'),
    readRepository(body, context),
    context,
    body.flag('first_parent'),
  );

/** The commits of a pull request. */
export const translateChangeCommits: Rule = (body, context) => {
  const repository = readRepository(body, context);
  const change = body.requiredObject('pull_request');
  const commits = body.objects('commits', COMMITS);
  const links = commits.map(
    (commit): NativeLink => ({
      to: commitKey(repository.id, readSha(commit, 'sha')),
      relation: 'contains',
      evidence: 'GitHub gives it as a commit of the pull request',
    }),
  );
  return together(
    ...commits.map(commit => describeCommit(commit, repository, context)),
    translation({
      objects: [
        {
          key: issueKey(repository.id, change.requiredWhole('number')),
          kind: 'change',
          observedAt: change.requiredInstant('updated_at'),
          ...(links.length && { links }),
        },
      ],
    }),
  );
};
