import { Instant } from '@value-stream/flow-engine';
import { FieldIds } from '../options/JiraOptions';
import { IssueBody, JiraContext } from './IssueBody';
import { issueApprovals } from './issueApprovals';
import { issueFacts } from './issueFact';
import { issueIncident } from './issueIncident';
import { issueReleases } from './issueReleases';
import { own } from './JsonFields';
import { isIssueKey } from './jiraKeys';
import { StatusById } from './readStatus';
import { TranslationDraft } from './TranslationDraft';
import { History, itemsOf, translateHistories } from './translateHistories';

/** What an issue and a part of its changelog are told with. */
export interface IssueTelling {
  readonly issue: IssueBody;
  readonly histories: readonly History[];
  readonly observedAt: Instant;
  readonly custom: FieldIds;
  readonly context: JiraContext;
  readonly statusById: StatusById;
  /** Whether nothing came before these histories. */
  readonly fromStart: boolean;
}

/** Everything that an issue with a part of its changelog says. */
export function tellIssue(
  telling: IssueTelling,
  draft: TranslationDraft,
): void {
  const { issue, histories, observedAt, custom, context } = telling;
  const former = formerKeys(histories);
  translateHistories(issue, histories, telling, draft);
  issueFacts(
    issue,
    { observedAt, custom, histories, formerKeys: former },
    context,
    draft,
  );
  if (context.options.releases) {
    issueReleases(telling, former.length > 0, draft);
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
