import {
  Fields,
  NativeLink,
  Unusable,
} from '@value-stream/backstage-plugin-value-stream-node';
import { LinkRelation } from '@value-stream/flow-engine';
import { FieldIds } from '../options/JiraOptions';
import { IssueBody, JiraContext } from './IssueBody';
import { isIssueKey, issueKeyIn, issueObjectKey } from './jiraKeys';
import { TranslationDraft } from './TranslationDraft';
import { asText, fieldsOf } from '../reading/fieldsOf';

const LINKS = 5_000;

/**
 * Parents, blockers and duplicates, as the issue itself has them. The other
 * side of a link is told by the other issue, whose kind only it knows; here it
 * is kept as a foreign relation.
 */
export function issueLinks(
  issue: IssueBody,
  custom: FieldIds,
  context: JiraContext,
  draft: TranslationDraft,
): readonly NativeLink[] {
  const links: NativeLink[] = [];
  const { fields, names } = issue;
  draft.part(() => {
    const parent = parentOf(fields, custom);
    if (parent) {
      links.push({
        to: issueObjectKey(parent.key, names),
        relation: 'child-of',
        evidence: parent.evidence,
      });
    }
  });
  for (const entry of draft.part(() => fields.list('issuelinks', LINKS)) ??
    []) {
    draft.part(() => {
      const { key, text } = linkOf(fieldsOf(entry, 'issuelinks'));
      links.push({
        to: issueObjectKey(key, names),
        relation: relationOf(text, context),
        evidence: text,
      });
    });
  }
  return links;
}

export function relationOf(
  text: string,
  { options }: JiraContext,
): LinkRelation {
  const named = text.toLowerCase();
  if (options.linkTypes.blockedBy.includes(named)) {
    return 'blocked-by';
  }
  return options.linkTypes.duplicates.includes(named)
    ? 'duplicates'
    : `x:${slug(text)}`;
}

/** The parent, or the epic where it has a field of its own. */
function parentOf(
  fields: Fields,
  custom: FieldIds,
): { readonly key: string; readonly evidence: string } | undefined {
  const parent = fields.object('parent');
  if (parent) {
    return { key: issueKeyIn(parent, 'key'), evidence: 'parent' };
  }
  const epic =
    (custom.epic === undefined ? undefined : fields.value(custom.epic)) ??
    fields.value('epic') ??
    undefined;
  if (epic === undefined) {
    return undefined;
  }
  const key =
    typeof epic === 'object'
      ? issueKeyIn(fieldsOf(epic, 'epic'), 'key')
      : asText(epic, 'epic', 280);
  if (key === undefined) {
    return undefined;
  }
  if (!isIssueKey(key)) {
    throw new Unusable("'epic' is no key of an issue");
  }
  return { key, evidence: 'Epic Link' };
}

function linkOf(link: Fields): { key: string; text: string } {
  const type = link.requiredObject('type');
  const outward = link.object('outwardIssue');
  const other = outward ?? link.requiredObject('inwardIssue');
  const text = type.text(outward ? 'outward' : 'inward', 100);
  if (text === undefined) {
    throw new Unusable('a link has no description');
  }
  return { key: issueKeyIn(other, 'key'), text };
}

/** `is cloned by` as the name of a foreign relation. */
function slug(text: string): string {
  return (
    text
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, '-')
      .replace(/^-+|-+$/g, '') || 'linked'
  );
}
