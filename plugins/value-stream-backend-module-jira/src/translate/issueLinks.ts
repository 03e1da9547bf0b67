import {
  NativeLink,
  ObjectFact,
} from '@value-stream/backstage-plugin-value-stream-node';
import { Instant } from '@value-stream/flow-engine';
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

/** What an issue states of others: links from it, and facts of issues that point to it. */
export interface IssueLinks {
  readonly own: readonly NativeLink[];
  readonly others: readonly ObjectFact[];
}

/** Parents, blockers and duplicates, as the issue itself has them. */
export function issueLinks(
  issue: IssueBody,
  observedAt: Instant,
  custom: FieldIds,
  context: JiraContext,
  draft: TranslationDraft,
): IssueLinks {
  const links: NativeLink[] = [];
  const others: ObjectFact[] = [];
  const { fields, names, objectKey } = issue;
  const fromOther = (key: string, link: NativeLink) =>
    others.push({
      key: issueObjectKey(key, names),
      kind: 'work-item',
      observedAt,
      links: [link],
    });
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
  for (const entry of draft.part(() => listIn(fields, 'subtasks', LINKS)) ??
    []) {
    draft.part(() =>
      fromOther(issueKeyIn(asObject(entry, 'subtasks'), 'key'), {
        to: objectKey,
        relation: 'child-of',
        evidence: 'sub-task',
      }),
    );
  }
  for (const entry of draft.part(() => listIn(fields, 'issuelinks', LINKS)) ??
    []) {
    draft.part(() => {
      const { key, text } = linkOf(asObject(entry, 'issuelinks'));
      const named = text.toLowerCase();
      const { linkTypes } = context.options;
      const to = issueObjectKey(key, names);
      if (linkTypes.blockedBy.includes(named)) {
        links.push({ to, relation: 'blocked-by', evidence: text });
      } else if (linkTypes.duplicates.includes(named)) {
        links.push({ to, relation: 'duplicates', evidence: text });
      } else if (linkTypes.blocks.includes(named)) {
        const back = { to: objectKey, relation: 'blocked-by' } as const;
        fromOther(key, { ...back, evidence: text });
      } else if (linkTypes.duplicatedBy.includes(named)) {
        const back = { to: objectKey, relation: 'duplicates' } as const;
        fromOther(key, { ...back, evidence: text });
      } else {
        links.push({ to, relation: `x:${slug(text)}`, evidence: text });
      }
    });
  }
  return { own: links, others };
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
