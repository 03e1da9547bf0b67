import { Instant } from '@value-stream/flow-engine';
import { Creation } from './createdActivity';
import {
  IssueBody,
  JiraContext,
  readIssueBody,
  readIssueHead,
} from './IssueBody';
import {
  idIn,
  instantIn,
  JsonObject,
  objectIn,
  optionalInstant,
  optionalObject,
  Unusable,
} from './JsonFields';
import { readActor } from './readActor';
import { tellIssue } from './tellIssue';
import { TranslationDraft } from './TranslationDraft';
import { itemsIn } from './translateHistories';
import { History } from './History';

/** A webhook that says an issue was created. Its changelog holds only first values. */
export function translateIssueCreated(
  body: JsonObject,
  context: JiraContext,
  draft: TranslationDraft,
): void {
  const issue = readIssueBody(objectIn(body, 'issue'), context);
  const at = issue.createdAt ?? instantIn(body, 'timestamp');
  tell(
    issue,
    { created: { at, status: issue.status } },
    issue.updatedAt ?? at,
    context,
    draft,
  );
}

/** A webhook that says what changed of an issue. */
export function translateIssueUpdated(
  body: JsonObject,
  context: JiraContext,
  draft: TranslationDraft,
): void {
  const changelog = optionalObject(body, 'changelog');
  if (!changelog) {
    throw new Unusable(
      optionalObject(body, 'comment')
        ? 'comments are never read'
        : 'the update does not say what changed',
    );
  }
  const items = itemsIn(changelog);
  if (!items.length) {
    throw new Unusable('the update says that nothing changed');
  }
  const issue = readIssueBody(objectIn(body, 'issue'), context);
  // The changelog has no instant here; the issue's is that of its last change.
  const at = issue.updatedAt ?? instantIn(body, 'timestamp');
  const history: History = {
    id: idIn(changelog, 'id'),
    at,
    user: optionalObject(body, 'user'),
    items,
  };
  tell(issue, { history }, at, context, draft);
}

/** A webhook that says an issue was deleted: the only thing taken as that. */
export function translateIssueDeleted(
  body: JsonObject,
  context: JiraContext,
  draft: TranslationDraft,
): void {
  const { objectKey, kind } = readIssueHead(objectIn(body, 'issue'), context);
  const by = readActor(optionalObject(body, 'user'), context);
  draft.activities.push({
    identity: `${objectKey}:removed`,
    kind,
    verb: 'removed',
    occurredAt: optionalInstant(body, 'timestamp') ?? context.receivedAt,
    ...(by && { actor: by.actor }),
    objects: [{ key: objectKey, qualifier: 'subject' }],
    attributes: by?.bot ? { bot: true } : {},
  });
}

function tell(
  issue: IssueBody,
  { history, created }: { history?: History; created?: Creation },
  observedAt: Instant,
  context: JiraContext,
  draft: TranslationDraft,
): void {
  const { status } = issue;
  tellIssue(
    {
      issue,
      histories: history ? [history] : [],
      fromStart: history === undefined,
      created,
      observedAt,
      custom: context.options.fields,
      context,
      // Of the present status alone the payload knows the category.
      statusById: id =>
        id !== undefined && id === status.id ? status : undefined,
    },
    draft,
  );
}
