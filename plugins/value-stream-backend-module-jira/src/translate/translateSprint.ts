import { Instant } from '@value-stream/flow-engine';
import { JiraContext } from './IssueBody';
import {
  idIn,
  instantIn,
  JsonObject,
  objectIn,
  optionalId,
  optionalInstant,
  optionalText,
} from './JsonFields';
import { sprintObjectKey } from './jiraKeys';
import { present, TranslationDraft } from './TranslationDraft';

/** A sprint, from a board or a webhook: an object of its own kind, started and completed. */
export function translateSprint(
  body: JsonObject,
  context: JiraContext,
  draft: TranslationDraft,
): void {
  const sprint = objectIn(body, 'sprint');
  const id = idIn(sprint, 'id');
  const key = sprintObjectKey(id, context.site.host);
  const observedAt = instantIn(body, 'timestamp');
  const startedAt = optionalInstant(sprint, 'startDate');
  const endsAt = optionalInstant(sprint, 'endDate');
  const completedAt = optionalInstant(sprint, 'completeDate');
  const state = optionalText(sprint, 'state', 60)?.toLowerCase();
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
      title: optionalText(sprint, 'name', 255),
      originalStatus: state,
    }),
    attributes: present({
      state,
      startedAt,
      endsAt,
      completedAt,
      board: optionalId(sprint, 'originBoardId'),
    }),
  });
}

/** A webhook that says a sprint was deleted. */
export function translateSprintDeleted(
  body: JsonObject,
  context: JiraContext,
  draft: TranslationDraft,
): void {
  const key = sprintObjectKey(
    idIn(objectIn(body, 'sprint'), 'id'),
    context.site.host,
  );
  draft.activities.push({
    identity: `${key}:removed`,
    kind: 'x:sprint',
    verb: 'removed',
    occurredAt: instantIn(body, 'timestamp'),
    objects: [{ key, qualifier: 'subject' }],
    attributes: {},
  });
}
