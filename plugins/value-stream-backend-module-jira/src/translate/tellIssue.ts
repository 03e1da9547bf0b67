import { issueApprovals } from './issueApprovals';
import { issueFacts } from './issueFact';
import { issueIncident } from './issueIncident';
import { issueReleases } from './issueReleases';
import { isIssueKey } from './jiraKeys';
import { TranslationDraft } from './TranslationDraft';
import { itemsOf, translateHistories } from './translateHistories';
import { History } from './History';
import { IssueTelling } from './IssueTelling';

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
    const from = item.value('fromString');
    return item.value('field') === 'Key' &&
      typeof from === 'string' &&
      isIssueKey(from)
      ? [from]
      : [];
  });
}
