import { NewActivity } from '@value-stream/backstage-plugin-value-stream-node';
import { activityOf, revisionAt } from './activityOf';
import { CERTAIN, changeTransition, opened } from './changeTransition';
import { DescribedChange, describeChange } from './describeChange';
import { commitKey } from './githubKeys';
import { Person, readPerson } from './readPerson';
import { readRepository, Repository } from './Repository';
import { Rule, together, translation } from './Rule';

/** A pull request as the API gives it: opened, and merged or closed where it is. */
export const translateChange: Rule = (body, context) => {
  const repository = readRepository(body, context);
  const change = describeChange(
    body.requiredObject('pull_request'),
    repository,
    context,
  );
  return translation({
    activities: [
      opened(repository, change, change.draft, 0),
      ...ending(change, repository),
    ],
    objects: [change.object],
  });
};

/** A delivery of what happened to a pull request; what only changes how it looks gives it as it is now. */
export function translateChangeAction(name: string): Rule {
  return (body, context) => {
    const repository = readRepository(body, context);
    const given = body.requiredObject('pull_request');
    const change = describeChange(given, repository, context);
    const person = readPerson(body, 'sender', context.hashActor);
    const seen = translation({ objects: [change.object] });
    if (name === 'opened') {
      return together(
        seen,
        translation({
          activities: [opened(repository, change, change.draft, CERTAIN)],
        }),
      );
    }
    if (name === 'closed') {
      return together(
        seen,
        translation({ activities: ending(change, repository, person) }),
      );
    }
    const { activities } = changeTransition(
      { name, at: change.updatedAt, person },
      change,
      repository,
    );
    return together(seen, translation({ activities }));
  };
}

/**
 * The merge or the closing that the pull request says of itself.
 *
 * @param person - who did it, where the payload tells
 */
function ending(
  change: DescribedChange,
  repository: Repository,
  person?: Person,
): readonly NewActivity[] {
  const { key, mergedAt, closedAt, mergeSha } = change;
  const revision = revisionAt(change.updatedAt) + (person ? 1 : 0);
  if (mergedAt !== undefined) {
    return [
      activityOf({
        kind: 'change',
        key,
        verb: 'merged',
        at: mergedAt,
        person,
        revision,
        ...(mergeSha && {
          attributes: { mergeSha },
          others: [
            { key: commitKey(repository.id, mergeSha), qualifier: 'merge' },
          ],
        }),
      }),
    ];
  }
  return closedAt === undefined
    ? []
    : [
        activityOf({
          kind: 'change',
          key,
          verb: 'closed',
          by: [closedAt],
          at: closedAt,
          person,
          revision,
        }),
      ];
}
