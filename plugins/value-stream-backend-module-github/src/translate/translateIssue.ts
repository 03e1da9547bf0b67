import { Unusable } from '@value-stream/backstage-plugin-value-stream-node';
import { activityOf } from './activityOf';
import { describeIssue } from './describeIssue';
import { readPerson } from './readPerson';
import { readRepository } from './Repository';
import { Rule, translation } from './Rule';

/** An issue as the API gives it: created, and closed where it is. */
export const translateIssue: Rule = (body, context) => {
  const repository = readRepository(body, context);
  const issue = body.requiredObject('issue');
  if (issue.has('pull_request')) {
    throw new Unusable('it is a pull request, which is read as such');
  }
  const described = describeIssue(issue, repository, context);
  const { key, incident, revision, closedAt } = described;
  const activities = [
    ...described.activities,
    activityOf({
      kind: 'work-item',
      key,
      verb: 'created',
      at: described.createdAt,
      person: readPerson(issue, 'user', context.hashActor),
    }),
  ];
  if (closedAt !== undefined) {
    activities.push(
      activityOf({
        kind: 'work-item',
        key,
        verb: 'closed',
        by: [closedAt],
        at: closedAt,
        attributes: { resolution: described.resolution, status: 'closed' },
        revision,
      }),
    );
    if (incident) {
      activities.push(
        activityOf({
          kind: 'incident',
          key: incident,
          verb: 'resolved',
          by: [closedAt],
          at: closedAt,
          revision,
        }),
      );
    }
  }
  return translation({ activities, objects: described.objects });
};
