import { Fields } from '@value-stream/backstage-plugin-value-stream-node';
import { Instant } from '@value-stream/flow-engine';
import { JiraContext } from './IssueBody';
import { sprintObjectKey } from './jiraKeys';
import { present, TranslationDraft } from './TranslationDraft';

/** A sprint, from a board or a webhook: an object of its own kind, started and completed. */
export function translateSprint(
  body: Fields,
  context: JiraContext,
  draft: TranslationDraft,
): void {
  const sprint = body.requiredObject('sprint');
  const id = sprint.requiredId('id');
  const key = sprintObjectKey(id, context.site.host);
  const observedAt = body.requiredInstant('timestamp');
  const startedAt = sprint.instant('startDate');
  const endsAt = sprint.instant('endDate');
  const completedAt = sprint.instant('completeDate');
  const state = sprint.text('state', 60)?.toLowerCase();
  const tell = (verb: string, occurredAt: Instant) =>
    draft.activities.push({
      identity: `${key}:${verb}`,
      kind: 'x:sprint',
      verb,
      occurredAt,
      objects: [{ key, qualifier: 'subject' }],
      attributes: {},
    });
  if (startedAt !== undefined && state !== 'future') {
    tell('started', startedAt);
  }
  if (completedAt !== undefined && state !== 'future') {
    tell('completed', completedAt);
  }
  draft.objects.push({
    key,
    kind: 'x:sprint',
    observedAt,
    ...present({
      title: sprint.text('name', 255),
      originalStatus: state,
    }),
    attributes: present({
      state,
      startedAt,
      endsAt,
      completedAt,
      board: sprint.id('originBoardId'),
    }),
  });
}

/** A webhook that says a sprint was deleted. */
export function translateSprintDeleted(
  body: Fields,
  context: JiraContext,
  draft: TranslationDraft,
): void {
  const key = sprintObjectKey(
    body.requiredObject('sprint').requiredId('id'),
    context.site.host,
  );
  draft.activities.push({
    identity: `${key}:removed`,
    kind: 'x:sprint',
    verb: 'removed',
    occurredAt: body.requiredInstant('timestamp'),
    objects: [{ key, qualifier: 'subject' }],
    attributes: {},
  });
}
