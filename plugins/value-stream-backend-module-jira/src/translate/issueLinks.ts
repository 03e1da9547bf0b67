import { NativeLink } from '@value-stream/backstage-plugin-value-stream-node';
import { LinkRelation } from '@value-stream/flow-engine';
import { FieldIds } from '../options/JiraOptions';
import { IssueBody, JiraContext } from './IssueBody';
import {
  asObject,
  asText,
  JsonObject,
  listIn,
  objectIn,
  optionalObject,
  optionalText,
  own,
  Unusable,
} from './JsonFields';
import { isIssueKey, issueKeyIn, issueObjectKey } from './jiraKeys';
import { TranslationDraft } from './TranslationDraft';

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
  for (const entry of draft.part(() => listIn(fields, 'issuelinks', LINKS)) ??
    []) {
    draft.part(() => {
      const { key, text } = linkOf(asObject(entry, 'issuelinks'));
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
  fields: JsonObject,
  custom: FieldIds,
): { readonly key: string; readonly evidence: string } | undefined {
  const parent = optionalObject(fields, 'parent');
  if (parent) {
    return { key: issueKeyIn(parent, 'key'), evidence: 'parent' };
  }
  const epic =
    (custom.epic === undefined ? undefined : own(fields, custom.epic)) ??
    own(fields, 'epic') ??
    undefined;
  if (epic === undefined) {
    return undefined;
  }
  const key =
    typeof epic === 'object'
      ? issueKeyIn(asObject(epic, 'epic'), 'key')
      : asText(epic, 'epic', 280);
  if (key === undefined) {
    return undefined;
  }
  if (!isIssueKey(key)) {
    throw new Unusable("'epic' is no key of an issue");
  }
  return { key, evidence: 'Epic Link' };
}

function linkOf(link: JsonObject): { key: string; text: string } {
  const type = objectIn(link, 'type');
  const outward = optionalObject(link, 'outwardIssue');
  const other = outward ?? objectIn(link, 'inwardIssue');
  const text = optionalText(type, outward ? 'outward' : 'inward', 100);
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
