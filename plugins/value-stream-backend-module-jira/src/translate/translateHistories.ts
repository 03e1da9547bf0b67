import {
  Fields,
  NewActivity,
  Unusable,
} from '@value-stream/backstage-plugin-value-stream-node';
import { changeOf, ruleOf } from './changeOf';
import { IssueBody } from './IssueBody';
import { readActor } from './readActor';
import { StatusById } from './readStatus';
import { TranslationDraft } from './TranslationDraft';
import { Change, ChangeFact } from './Change';
import { History } from './History';
import { fieldsOf } from '../reading/fieldsOf';

const ITEMS = 1_000;
const FIELD = 255;

/** Every change of an issue's changelog that says something of its flow. */
export function translateHistories(
  issue: IssueBody,
  histories: readonly History[],
  scope: Pick<Change, 'context' | 'custom' | 'statusById'>,
  draft: TranslationDraft,
): void {
  const ordered = [...histories].sort(
    (a, b) =>
      a.at - b.at || a.id.length - b.id.length || (a.id < b.id ? -1 : 1),
  );
  const statuses = statusesAfter(ordered, issue.status.name, history =>
    draft.part(() => statusLeft(history, scope.statusById)),
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
        const fieldId = item.text('fieldId', FIELD);
        const rule = ruleOf(field, fieldId, scope);
        if (!rule) {
          return;
        }
        const change: Change = {
          ...scope,
          field,
          fieldId,
          item,
          issue,
          at: history.at,
          by,
          statusAfter: statuses[index],
        };
        const fact = changeOf(change, rule);
        if (fact) {
          const place = `${issue.objectKey}/changelog/${history.id}:${field}`;
          draft.activities.push(
            activityOf(before ? `${place}:${before + 1}` : place, change, fact),
          );
        }
      });
    }
  });
}

/** @throws Unusable where there are more than a changelog can hold. */
export function itemsIn(history: Fields): History['items'] {
  return history
    .list('items', ITEMS)
    .map(item => (isObject(item) ? fieldsOf(item, 'items') : undefined));
}

function activityOf(
  identity: string,
  { issue, at, by }: Change,
  { verb, kind, attributes, subject, others = [] }: ChangeFact,
): NewActivity {
  return {
    identity,
    kind: kind ?? issue.kind,
    verb,
    occurredAt: at,
    ...(by && { actor: by.actor }),
    objects: kind
      ? [
          // Of a foreign kind: an object of its own, so that it is no fact of the issue.
          { key: identity, qualifier: 'subject' },
          { key: issue.objectKey, qualifier: 'issue' },
        ]
      : [{ key: subject ?? issue.objectKey, qualifier: 'subject' }, ...others],
    attributes: by?.bot ? { ...attributes, bot: true } : attributes,
  };
}

/** The status after each history, walked back from the present one. */
function statusesAfter(
  ordered: readonly History[],
  present: string,
  left: (history: History) => string | undefined,
): readonly string[] {
  const after: string[] = [];
  let status = present;
  for (let i = ordered.length - 1; i >= 0; i -= 1) {
    after[i] = status;
    status = left(ordered[i]) ?? status;
  }
  return after;
}

/** The status that a history left first, where it changed it. */
function statusLeft(
  { items }: Pick<History, 'items'>,
  statusById: StatusById,
): string | undefined {
  const change: Fields | undefined = changesOf('status', items)[0];
  return (
    change &&
    (statusById(change.id('from'))?.name ?? change.text('fromString', FIELD))
  );
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
