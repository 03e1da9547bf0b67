import { createdActivity } from './createdActivity';
import { issueApprovals } from './issueApprovals';
import { issueFacts } from './issueFact';
import { issueIncident } from './issueIncident';
import { issueReleases } from './issueReleases';
import { isIssueKey } from './jiraKeys';
import { teamIn } from './teamOfIssue';
import { TranslationDraft, translationDraft } from './TranslationDraft';
import { itemsOf, translateHistories } from './translateHistories';
import { History } from './History';
import { IssueTelling } from './IssueTelling';

/** Everything that an issue with a part of its changelog says. */
export function tellIssue(
  telling: IssueTelling,
  draft: TranslationDraft,
): void {
  const { issue, histories, observedAt, custom, context, created } = telling;
  const former = formerKeys(histories);
  const team = draft.part(() => teamIn(issue.fields, custom));
  const changes = translationDraft();
  const firstTeam = translateHistories(
    issue,
    histories,
    telling,
    team,
    changes,
  );
  if (created) {
    draft.activities.push(
      createdActivity(issue, created, created.status && firstTeam, context),
    );
  }
  draft.activities.push(...changes.activities);
  draft.refused.push(...changes.refused);
  issueFacts(
    issue,
    { observedAt, custom, histories, formerKeys: former, team },
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
