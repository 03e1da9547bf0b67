import {
  Fields,
  NativeLink,
} from '@value-stream/backstage-plugin-value-stream-node';
import { relationOf } from './issueLinks';
import { IssueBody, JiraContext } from './IssueBody';
import { isIssueKey, issueObjectKey, sprintObjectKey } from './jiraKeys';
import { linkedIssue } from './linkedIssue';
import { TranslationDraft } from './TranslationDraft';
import { itemsOf } from './translateHistories';
import { History } from './History';

const SPRINT = /^\d{1,15}$/;
const PARENTS = ['parent', 'issueparentassociation', 'epic link'];
const LINKING = new Set(['link', 'sprint', ...PARENTS]);

const GONE = { confidence: 0, evidence: 'taken away' };

/**
 * Links that the changelog says were taken away and that the issue has not
 * got again, as links in which there is no confidence: they take back what was
 * told before.
 */
export function takenLinks(
  issue: IssueBody,
  histories: readonly History[],
  present: readonly NativeLink[],
  context: JiraContext,
  draft: TranslationDraft,
): readonly NativeLink[] {
  const items = itemsOf(histories).filter(mayTakeLink);
  const has = new Set(items.length ? present.map(identityOf) : []);
  const taken = new Map<string, NativeLink>();
  for (const item of items) {
    const left = draft.part(() => linksLeft(item, issue, context));
    for (const link of left ?? []) {
      if (!has.has(identityOf(link))) {
        taken.set(identityOf(link), link);
      }
    }
  }
  return [...taken.values()];
}

function mayTakeLink(item: Fields): boolean {
  return LINKING.has(fieldName(item));
}

function fieldName(item: Fields): string {
  const name = item.value('field');
  return typeof name === 'string' ? name.toLowerCase() : '';
}

function identityOf({ to, relation }: NativeLink): string {
  return `${relation}\n${to}`;
}

function linksLeft(
  item: Fields,
  { names }: IssueBody,
  context: JiraContext,
): readonly NativeLink[] {
  const field = fieldName(item);
  if (field === 'link') {
    const other = linkedIssue(item, 'from', 'fromString');
    return other?.text
      ? [
          {
            to: issueObjectKey(other.key, names),
            relation: relationOf(other.text, context),
            ...GONE,
          },
        ]
      : [];
  }
  if (field === 'sprint') {
    return (item.text('from', 2_000) ?? '')
      .split(',')
      .map(id => id.trim())
      .filter(id => SPRINT.test(id))
      .map(id => ({
        to: sprintObjectKey(id, names.host),
        relation: 'x:in-sprint' as const,
        ...GONE,
      }));
  }
  const parent = PARENTS.includes(field)
    ? item.text('fromString', 280)
    : undefined;
  return parent !== undefined && isIssueKey(parent)
    ? [{ to: issueObjectKey(parent, names), relation: 'child-of', ...GONE }]
    : [];
}
