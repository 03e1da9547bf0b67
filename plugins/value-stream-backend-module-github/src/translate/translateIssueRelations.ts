import {
  Fields,
  NativeLink,
} from '@value-stream/backstage-plugin-value-stream-node';
import { issueKey } from './githubKeys';
import { nodeLink } from './issueNode';
import { projectMove } from './projectMove';
import {
  hostOf,
  readRepository,
  repositoryNamed,
  Repository,
} from './Repository';
import { GithubContext, Rule, translation } from './Rule';

const ISSUES = 1_000;

/** What blocks an issue, as the API lists it. */
export const translateBlockers: Rule = (body, context) => {
  const repository = readRepository(body, context);
  const issue = body.requiredObject('issue');
  const links = linksTo(body, 'blocked_by', repository, context, {
    relation: 'blocked-by',
    evidence: 'GitHub lists it as a dependency of the issue',
  });
  return translation({
    objects: [
      {
        key: issueKey(repository.id, issue.requiredWhole('number')),
        kind: 'work-item',
        observedAt: issue.requiredInstant('updated_at'),
        // An empty list would take back what else is linked.
        ...(links.length && { links }),
      },
    ],
  });
};

/** The issues that a pull request closes by GitHub's own record, and the paths that it touches. */
export const translateClosing: Rule = (body, context) => {
  const repository = readRepository(body, context);
  const change = body.requiredObject('pull_request');
  const links = linksTo(body, 'closes', repository, context, {
    relation: 'implements',
    evidence: 'GitHub closes the issue with the pull request',
  });
  return translation({
    objects: [
      {
        key: issueKey(repository.id, change.requiredWhole('number')),
        kind: 'change',
        observedAt: change.requiredInstant('updated_at'),
        ...(links.length && { links }),
        attributes: body.has('paths')
          ? { paths: body.texts('paths', 4_096, ISSUES) }
          : {},
      },
    ],
  });
};

/** The moves of an issue between statuses of projects. */
export const translateProjectMoves: Rule = (body, context) => {
  const repository = readRepository(body, context);
  const issue = body.requiredObject('issue');
  const key = issueKey(repository.id, issue.requiredWhole('number'));
  const node = issue.requiredText('node_id', 200);
  return translation({
    activities: body.objects('moves', ISSUES).map(move =>
      projectMove(
        {
          key,
          node,
          project: move.requiredText('project', 200),
          at: move.requiredInstant('created_at'),
          from: move.text('previous_status'),
          to: move.requiredText('status'),
        },
        move,
        'actor',
        context,
      ),
    ),
    objects: [
      {
        key,
        kind: 'work-item',
        observedAt: issue.requiredInstant('updated_at'),
        attributes: {},
        links: [nodeLink(hostOf(context), node)],
        selectors: repository.selectors,
      },
    ],
  });
};

function linksTo(
  body: Fields,
  field: string,
  repository: Repository,
  context: GithubContext,
  link: Pick<NativeLink, 'relation' | 'evidence'>,
): readonly NativeLink[] {
  return body.objects(field, ISSUES).map(one => {
    const name = one.text('repository');
    const target = name ? repositoryNamed(name, context) : repository;
    return { to: issueKey(target.id, one.requiredWhole('number')), ...link };
  });
}
