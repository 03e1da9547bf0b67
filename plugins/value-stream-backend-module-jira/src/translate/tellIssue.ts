import { Instant } from '@value-stream/flow-engine';
import { FieldIds } from '../options/JiraOptions';
import { IssueBody, JiraContext } from './IssueBody';
import { issueApprovals } from './issueApprovals';
import { issueFacts } from './issueFact';
import { issueIncident } from './issueIncident';
import { issueReleases } from './issueReleases';
import { JsonObject, own } from './JsonFields';
import { isIssueKey } from './jiraKeys';
import { StatusById } from './readStatus';
import { TranslationDraft } from './TranslationDraft';
import { History, translateHistories } from './translateHistories';

/** What an issue and a part of its changelog are told with. */
export interface IssueTelling {
  readonly issue: IssueBody;
  readonly histories: readonly History[];
  readonly observedAt: Instant;
  readonly custom: FieldIds;
  readonly context: JiraContext;
  readonly statusById: StatusById;
}

const LINK_FIELDS = new Set([
  'Link',
  'Parent',
  'IssueParentAssociation',
  'Epic Link',
  'Sprint',
]);

/** Everything that an issue with a part of its changelog says. */
export function tellIssue(
  telling: IssueTelling,
  draft: TranslationDraft,
): void {
  const { issue, histories, observedAt, custom, context } = telling;
  translateHistories(issue, histories, telling, draft);
  issueFacts(
    issue,
    {
      observedAt,
      custom,
      formerKeys: formerKeys(histories),
      linksTaken: itemsOf(histories).some(
        item =>
          LINK_FIELDS.has(own(item, 'field') as string) &&
          typeof own(item, 'from') === 'string' &&
          own(item, 'from') !== '',
      ),
    },
    context,
    draft,
  );
  if (context.options.releases) {
    issueReleases(issue, histories, observedAt, context, draft);
  }
  issueApprovals(issue, observedAt, custom, draft);
  issueIncident(issue, observedAt, context, draft);
}

function formerKeys(histories: readonly History[]): readonly string[] {
  return itemsOf(histories).flatMap(item => {
    const from = own(item, 'fromString');
    return own(item, 'field') === 'Key' &&
      typeof from === 'string' &&
      isIssueKey(from)
      ? [from]
      : [];
  });
}

/** Entries that are no objects have been refused where they were read. */
function itemsOf(histories: readonly History[]): readonly JsonObject[] {
  return histories.flatMap(({ items }) =>
    items.filter(
      (item): item is JsonObject => typeof item === 'object' && item !== null,
    ),
  );
}
