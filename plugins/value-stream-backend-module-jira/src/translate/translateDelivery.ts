import {
  Fields,
  Unusable,
} from '@value-stream/backstage-plugin-value-stream-node';
import { Instant } from '@value-stream/flow-engine';
import { Creation } from './createdActivity';
import {
  IssueBody,
  JiraContext,
  readIssueBody,
  readIssueHead,
} from './IssueBody';
import { readActor } from './readActor';
import { tellIssue } from './tellIssue';
import { TranslationDraft } from './TranslationDraft';
import { itemsIn } from './translateHistories';
import { History } from './History';

/** A webhook that says an issue was created. Its changelog holds only first values. */
export function translateIssueCreated(
  body: Fields,
  context: JiraContext,
  draft: TranslationDraft,
): void {
  const issue = readIssueBody(body.requiredObject('issue'), context);
  const at = issue.createdAt ?? body.requiredInstant('timestamp');
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
  body: Fields,
  context: JiraContext,
  draft: TranslationDraft,
): void {
  const changelog = body.object('changelog');
  if (!changelog) {
    throw new Unusable(
      body.object('comment')
        ? 'comments are never read'
        : 'the update does not say what changed',
    );
  }
  const items = itemsIn(changelog);
  if (!items.length) {
    throw new Unusable('the update says that nothing changed');
  }
  const issue = readIssueBody(body.requiredObject('issue'), context);
  // The changelog has no instant here; the issue's is that of its last change.
  const at = issue.updatedAt ?? body.requiredInstant('timestamp');
  const history: History = {
    id: changelog.requiredId('id'),
    at,
    user: body.object('user'),
    items,
  };
  tell(issue, { history }, at, context, draft);
}

/** A webhook that says an issue was deleted: the only thing taken as that. */
export function translateIssueDeleted(
  body: Fields,
  context: JiraContext,
  draft: TranslationDraft,
): void {
  const { objectKey, kind, identity } = readIssueHead(
    body.requiredObject('issue'),
    context,
  );
  const by = readActor(body.object('user'), context);
  draft.activities.push({
    identity: `${identity}:removed`,
    kind,
    verb: 'removed',
    occurredAt: body.instant('timestamp') ?? context.receivedAt,
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
