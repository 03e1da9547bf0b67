import { createdActivity } from './createdActivity';
import { issueApprovals } from './issueApprovals';
import { issueFacts } from './issueFact';
import { issueIncident } from './issueIncident';
import { issueReleases } from './issueReleases';
import { cameBack, formerKeys } from './otherKeys';
import { teamIn } from './teamOfIssue';
import { TranslationDraft, translationDraft } from './TranslationDraft';
import { translateHistories } from './translateHistories';
import { IssueTelling } from './IssueTelling';

/** Everything that an issue with a part of its changelog says. */
export function tellIssue(
  telling: IssueTelling,
  draft: TranslationDraft,
): void {
  const { issue, histories, observedAt, custom, context, created } = telling;
  const former = formerKeys(issue, histories);
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
  draft.objects.push(...cameBack(issue, histories, observedAt));
  if (context.options.releases) {
    issueReleases(telling, former.length > 0, draft);
  }
  issueApprovals(issue, observedAt, custom, draft);
  issueIncident(issue, observedAt, context, draft);
}
