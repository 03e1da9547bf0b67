import {
  Fields,
  NewActivity,
  Unusable,
} from '@value-stream/backstage-plugin-value-stream-node';
import { changeOf, ruleOf } from './changeOf';
import { IssueBody } from './IssueBody';
import { FieldIds } from '../options/JiraOptions';
import { readActor } from './readActor';
import { StatusById } from './readStatus';
import { changedTeam, isTeamChange } from './teamOfIssue';
import { TranslationDraft } from './TranslationDraft';
import { valuesAfter } from './valuesAfter';
import { Change, ChangeFact } from './Change';
import { History } from './History';
import { fieldsOf } from '../reading/fieldsOf';

const ITEMS = 1_000;
const FIELD = 255;

/**
 * Every change of an issue's changelog that says something of its flow.
 *
 * @param team - that the issue is with now
 * @returns the team that it was with before all of them
 */
export function translateHistories(
  issue: IssueBody,
  histories: readonly History[],
  scope: Pick<Change, 'context' | 'custom' | 'statusById'>,
  team: string | undefined,
  draft: TranslationDraft,
): string | undefined {
  const ordered = [...histories].sort(
    (a, b) =>
      a.at - b.at || a.id.length - b.id.length || (a.id < b.id ? -1 : 1),
  );
  const statuses = valuesAfter(ordered, issue.status.name, history =>
    draft.part(() => statusLeft(history, scope.statusById)),
  );
  const teams = valuesAfter(ordered, team, history =>
    draft.part(() => teamLeft(history, scope.custom)),
  );
  ordered.forEach((history, index) => {
    const by = draft.part(() => readActor(history.user, scope.context));
    const seen = new Map<string, number>();
    for (const item of history.items) {
      draft.part(() => {
        if (!item) {
          throw new Unusable("'items' has an entry that is no object");
        }
        const field = item.requiredText('field', FIELD);
        const before = seen.get(field) ?? 0;
        seen.set(field, before + 1);
        const rule = ruleOf(field, item, scope);
        if (!rule) {
          return;
        }
        const change: Change = {
          ...scope,
          field,
          fieldId: item.text('fieldId', FIELD),
          item,
          issue,
          at: history.at,
          by,
          statusAfter: statuses.after[index],
          teamAfter: teams.after[index],
        };
        const fact = changeOf(change, rule);
        if (fact) {
          const place = `${issue.identity}/changelog/${history.id}:${field}`;
          draft.activities.push(
            activityOf(before ? `${place}:${before + 1}` : place, change, fact),
          );
        }
      });
    }
  });
  return teams.first;
}

/** @throws Unusable where there are more than a changelog can hold. */
export function itemsIn(history: Fields): History['items'] {
  return history
    .list('items', ITEMS)
    .map(item => (isObject(item) ? fieldsOf(item, 'items') : undefined));
}

function activityOf(
  identity: string,
  { issue, at, by, teamAfter }: Change,
  { verb, kind, attributes, subject, others = [] }: ChangeFact,
): NewActivity {
  const own = { key: subject ?? issue.objectKey, qualifier: 'subject' };
  const objects = kind
    ? [
        // Of a foreign kind: an object of its own, so that it is no fact of the issue.
        { key: identity, qualifier: 'subject' },
        { key: issue.objectKey, qualifier: 'issue' },
      ]
    : [own, ...others];
  // Plain assignments: a changelog has many, and spreading takes several times as long.
  const activity: { -readonly [K in keyof NewActivity]: NewActivity[K] } = {
    identity,
    kind: kind ?? issue.kind,
    verb,
    occurredAt: at,
    objects,
    attributes: by?.bot ? { ...attributes, bot: true } : attributes,
  };
  if (by) {
    activity.actor = by.actor;
  }
  // What happens under the old key of a moved issue is no work of the team.
  if (teamAfter !== undefined && !kind && !subject) {
    activity.team = teamAfter;
  }
  return activity;
}

/** The status that a history left first, where it changed it. */
function statusLeft(
  { items }: Pick<History, 'items'>,
  statusById: StatusById,
): { readonly was: string } | undefined {
  const change: Fields | undefined = changesOf('status', items)[0];
  const was =
    change &&
    (statusById(change.id('from'))?.name ?? change.text('fromString', FIELD));
  return was === undefined ? undefined : { was };
}

/** The team that a history left, where it changed it; none is one too. */
function teamLeft(
  { items }: Pick<History, 'items'>,
  custom: FieldIds,
): { readonly was: string | undefined } | undefined {
  const change = items.find(
    item =>
      item !== undefined &&
      isTeamChange(item.value('field'), item.value('fieldId'), custom),
  );
  return change && { was: changedTeam(change).from };
}

/** Changes; entries that are none are refused where activities are made of them. */
export function itemsOf(histories: readonly History[]): readonly Fields[] {
  return histories.flatMap(({ items }) =>
    items.filter(item => item !== undefined),
  );
}

/** The changes of one field. */
export function changesOf(
  field: string,
  items: History['items'],
): readonly Fields[] {
  return items.filter(
    item => item !== undefined && item.is('field', field),
  ) as readonly Fields[];
}

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
