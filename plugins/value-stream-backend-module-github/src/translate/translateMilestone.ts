import { activityOf, revisionAt } from './activityOf';
import { readPerson } from './readPerson';
import { readRepository } from './Repository';
import { Rule, translation } from './Rule';

/** Kept as it is: issues name the milestones that they are in as their sprints. */
const KIND = 'x:milestone';

/** A milestone: created, with the date it is due, and closed. */
export const translateMilestone: Rule = (body, context) => {
  const repository = readRepository(body, context);
  const milestone = body.object('milestone');
  const key = `github:${repository.id}/milestones/${milestone.integer(
    'number',
  )}`;
  const createdAt = milestone.instant('created_at');
  const updatedAt = milestone.optionalInstant('updated_at') ?? createdAt;
  const closedAt = milestone.optionalInstant('closed_at');
  const dueAt = milestone.optionalInstant('due_on');
  const title = milestone.text('title', 1_000);
  const url = milestone.optionalText('html_url', 1_000);
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
        originalStatus: milestone.optionalText('state', 50) ?? 'open',
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
