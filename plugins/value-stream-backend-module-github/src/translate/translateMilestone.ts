import { activityOf, revisionAt } from './activityOf';
import { readPerson } from './readPerson';
import { readRepository } from './Repository';
import { Rule, translation } from './Rule';

/** Kept as it is: issues name the milestones that they are in as their sprints. */
const KIND = 'x:milestone';

/** A milestone: created, with the date it is due, and closed. */
export const translateMilestone: Rule = (body, context) => {
  const repository = readRepository(body, context);
  const milestone = body.requiredObject('milestone');
  const key = `github:${repository.id}/milestones/${milestone.requiredWhole(
    'number',
  )}`;
  const createdAt = milestone.requiredInstant('created_at');
  const updatedAt = milestone.instant('updated_at') ?? createdAt;
  const closedAt = milestone.instant('closed_at');
  const dueAt = milestone.instant('due_on');
  const title = milestone.requiredText('title', 1_000);
  const url = milestone.text('html_url', 1_000);
  return translation({
    activities: [
      activityOf({
        kind: KIND,
        key,
        verb: 'created',
        at: createdAt,
        person: readPerson(milestone, 'creator', context.hashActor),
      }),
      ...(closedAt === undefined
        ? []
        : [
            activityOf({
              kind: KIND,
              key,
              verb: 'closed',
              by: [closedAt],
              at: closedAt,
              revision: revisionAt(updatedAt),
            }),
          ]),
    ],
    objects: [
      {
        key,
        kind: KIND,
        observedAt: updatedAt,
        title,
        ...(url && { url }),
        originalStatus: milestone.text('state', 50) ?? 'open',
        attributes: {
          repository: repository.id,
          startedAt: createdAt,
          dueAt: dueAt ?? null,
          closedAt: closedAt ?? null,
        },
        selectors: repository.selectors,
      },
    ],
  });
};
