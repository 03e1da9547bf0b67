import {
  Fields,
  NativeLink,
  ObjectFact,
  Unusable,
} from '@value-stream/backstage-plugin-value-stream-node';
import { relationOf } from './issueLinks';
import { JiraContext } from './IssueBody';
import { issueNumberKey } from './jiraKeys';
import { TranslationDraft } from './TranslationDraft';

const TEXT = 100;

/** A webhook that says two issues were linked. */
export function translateLinkCreated(
  body: Fields,
  context: JiraContext,
  draft: TranslationDraft,
): void {
  tellLink(body, true, context, draft);
}

/** A webhook that says a link of two issues was taken away. */
export function translateLinkDeleted(
  body: Fields,
  context: JiraContext,
  draft: TranslationDraft,
): void {
  tellLink(body, false, context, draft);
}

/**
 * What each of the two issues has to say of the other from now on, told of
 * their numbers, as the webhook names nothing else. That it happened is a fact
 * of the changelog, where it has an id; told here it would be there twice.
 */
function tellLink(
  body: Fields,
  holds: boolean,
  context: JiraContext,
  draft: TranslationDraft,
): void {
  const { site, receivedAt } = context;
  const link = body.requiredObject('issueLink');
  const type = link.requiredObject('issueLinkType');
  const source = issueNumberKey(link.requiredId('sourceIssueId'), site.host);
  const target = issueNumberKey(
    link.requiredId('destinationIssueId'),
    site.host,
  );
  const observedAt = body.instant('timestamp') ?? receivedAt;
  const fact = (key: string, to: string, side: string): ObjectFact => {
    const text = type.text(side, TEXT);
    if (text === undefined) {
      throw new Unusable('a link has no description');
    }
    const told: NativeLink = {
      to,
      relation: relationOf(text, context),
      evidence: holds ? text : 'taken away',
      ...(!holds && { confidence: 0 }),
    };
    return { key, kind: 'x:jira-issue', observedAt, links: [told] };
  };
  if (source === target) {
    throw new Unusable('a link joins an issue with itself');
  }
  draft.objects.push(
    fact(source, target, 'outwardName'),
    fact(target, source, 'inwardName'),
  );
}
