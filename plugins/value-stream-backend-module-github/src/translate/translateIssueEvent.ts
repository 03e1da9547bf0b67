import { Unusable } from '@value-stream/backstage-plugin-value-stream-node';
import { changeTransition } from './changeTransition';
import { describeIssue } from './describeIssue';
import { issueTransition } from './issueTransition';
import { readPerson } from './readPerson';
import { readRepository } from './Repository';
import { Rule, translation } from './Rule';

/** Events of issues and pull requests that say more than the objects themselves. */
export const EVENTS_READ: ReadonlySet<string> = new Set([
  'closed',
  'reopened',
  'assigned',
  'labeled',
  'unlabeled',
  'added_to_project',
  'moved_columns_in_project',
  'merged',
  'review_requested',
  'ready_for_review',
  'convert_to_draft',
]);

/** One of the events that the API lists of a repository's issues and pull requests. */
export const translateIssueEvent: Rule = (body, context) => {
  const repository = readRepository(body, context);
  const event = body.requiredObject('issue_event');
  const name = event.requiredText('event', 100);
  if (!EVENTS_READ.has(name)) {
    throw new Unusable(`an event '${name}' says nothing of the flow of work`);
  }
  const at = event.requiredInstant('created_at');
  const person = readPerson(event, 'actor', context.hashActor);
  const issue = event.requiredObject('issue');
  if (issue.has('pull_request')) {
    return changeTransition(
      { name, at, person },
      {
        number: issue.requiredWhole('number'),
        createdAt: issue.requiredInstant('created_at'),
        updatedAt: issue.instant('updated_at') ?? at,
        closedAt: issue.instant('closed_at'),
        mergedAt: issue.requiredObject('pull_request').instant('merged_at'),
        author: readPerson(issue, 'user', context.hashActor),
      },
      repository,
    );
  }
  const described = describeIssue(issue, repository, context);
  const project = event.object('project_card');
  return translation({
    // The issue as it is now comes with its own listing.
    objects: described.objects.slice(0, 1).map(({ key, kind, selectors }) => ({
      key,
      kind,
      observedAt: at,
      selectors,
    })),
    activities: [
      ...described.activities,
      ...issueTransition(
        {
          name,
          at,
          person,
          label: event.object('label')?.requiredText('name'),
          reason: event.text('state_reason', 50),
          from: project?.text('previous_column_name'),
          to: project?.text('column_name'),
        },
        described,
        context,
      ),
    ],
  });
};
