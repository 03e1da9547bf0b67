import { Fields } from '@value-stream/backstage-plugin-value-stream-node';
import { activityOf } from './activityOf';
import { describeIssue } from './describeIssue';
import { issueKey } from './githubKeys';
import { issueTransition } from './issueTransition';
import { readPerson } from './readPerson';
import { readRepository, repositoryNamed, Repository } from './Repository';
import { GithubContext, Rule, together, translation } from './Rule';
import { translateIssue } from './translateIssue';

/** A delivery that an issue was opened; it may have come from another repository. */
export const translateIssueOpened: Rule = (body, context) => {
  const opened = translateIssue(body, context);
  const changes = body.object('changes');
  const before = changes?.object('old_issue');
  const from = changes?.object('old_repository');
  if (!before || !from) {
    return opened;
  }
  const repository = readRepository(body, context);
  return together(
    opened,
    formerKey(
      body.requiredObject('issue'),
      repository,
      issueKey(
        repositoryNamed(from.requiredText('full_name'), context).id,
        before.requiredWhole('number'),
      ),
      context,
    ),
  );
};

/** A delivery of what happened to an issue; what only changes how it looks gives the issue as it is now. */
export function translateIssueAction(name: string): Rule {
  return (body, context) => {
    const repository = readRepository(body, context);
    const given = body.requiredObject('issue');
    const issue = describeIssue(given, repository, context);
    return translation({
      objects: issue.objects,
      activities: [
        ...issue.activities,
        ...issueTransition(
          {
            name,
            at: issue.updatedAt,
            person: readPerson(body, 'sender', context.hashActor),
            label: body.object('label')?.requiredText('name'),
            type:
              name === 'typed'
                ? body.requiredObject('type').requiredText('name')
                : undefined,
          },
          issue,
          context,
        ),
      ],
    });
  };
}

/** A delivery that an issue was deleted. Its time is not told; that of the delivery counts. */
export const translateIssueDeleted: Rule = (body, context) => {
  const repository = readRepository(body, context);
  const issue = describeIssue(
    body.requiredObject('issue'),
    repository,
    context,
  );
  return together(
    translation({ objects: issue.objects, activities: issue.activities }),
    removed(issue.key, issue.incident, body, context),
  );
};

/** A delivery that an issue went to another repository: removed here, with its old key there. */
export const translateIssueTransferred: Rule = (body, context) => {
  const repository = readRepository(body, context);
  const issue = describeIssue(
    body.requiredObject('issue'),
    repository,
    context,
  );
  const changes = body.requiredObject('changes');
  const target = repositoryNamed(
    changes.requiredObject('new_repository').requiredText('full_name'),
    context,
  );
  return together(
    translation({ objects: issue.objects, activities: issue.activities }),
    removed(issue.key, issue.incident, body, context),
    formerKey(changes.requiredObject('new_issue'), target, issue.key, context),
  );
};

function removed(
  key: string,
  incident: string | undefined,
  body: Fields,
  context: GithubContext,
) {
  const at = context.receivedAt - (context.receivedAt % 1000);
  const person = readPerson(body, 'sender', context.hashActor);
  return translation({
    activities: [
      activityOf({ kind: 'work-item', key, verb: 'removed', at, person }),
      ...(incident
        ? [
            activityOf({
              kind: 'incident',
              key: incident,
              verb: 'removed',
              at,
              person,
            }),
          ]
        : []),
    ],
    objects: [
      {
        key,
        kind: 'work-item',
        observedAt: at,
        attributes: { removed: true },
      },
    ],
  });
}

function formerKey(
  issue: Fields,
  repository: Repository,
  former: string,
  context: GithubContext,
) {
  const { key, updatedAt, objects } = describeIssue(issue, repository, context);
  return translation({
    objects: [
      ...objects,
      {
        key,
        kind: 'work-item',
        observedAt: updatedAt,
        attributes: { formerKeys: [former] },
        links: [
          {
            to: former,
            relation: 'x:same-as',
            evidence: 'transferred from there',
          },
        ],
      },
    ],
  });
}
