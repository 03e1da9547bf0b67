import { FieldIds } from '../options/JiraOptions';
import { createdActivity } from './createdActivity';
import { JiraContext, readIssueBody } from './IssueBody';
import {
  asObject,
  idIn,
  instantIn,
  JsonObject,
  listIn,
  objectIn,
  optionalFlag,
  optionalId,
  optionalObject,
  optionalText,
  own,
  textIn,
  Unusable,
} from './JsonFields';
import { categoryOf } from './readStatus';
import { tellIssue } from './tellIssue';
import { TranslationDraft } from './TranslationDraft';
import { History, itemsIn } from './translateHistories';

const HISTORIES = 20_000;

/**
 * An issue with its changelog, as backfill wraps it: `{ issue, histories,
 * complete, statuses, custom, renamed? }`.
 */
export function translateIssue(
  body: JsonObject,
  context: JiraContext,
  draft: TranslationDraft,
): void {
  const renamed = optionalObject(body, 'renamed');
  const issue = readIssueBody(
    objectIn(body, 'issue'),
    context,
    renamed && {
      from: textIn(renamed, 'from', 255),
      to: textIn(renamed, 'to', 255),
    },
  );
  const { createdAt, updatedAt } = issue;
  if (createdAt === undefined || updatedAt === undefined) {
    throw new Unusable("the issue has no 'created' or no 'updated'");
  }
  const statuses = optionalObject(body, 'statuses') ?? {};
  const category = (id: string | undefined) =>
    id === undefined ? undefined : categoryOf(own(statuses, id));
  const histories = listIn(body, 'histories', HISTORIES).flatMap(
    entry => draft.part(() => readHistory(asObject(entry, 'histories'))) ?? [],
  );
  const created = optionalFlag(body, 'complete')
    ? statusAtCreation(histories, category) ?? issue.status
    : undefined;
  draft.activities.push(createdActivity(issue, createdAt, created, context));
  tellIssue(
    {
      issue,
      histories,
      observedAt: updatedAt,
      custom: readCustom(optionalObject(body, 'custom') ?? {}, context),
      context,
      categoryOf: category,
    },
    draft,
  );
}

function readHistory(history: JsonObject): History {
  return {
    id: idIn(history, 'id'),
    at: instantIn(history, 'created'),
    user: optionalObject(history, 'author'),
    items: itemsIn(history),
  };
}

/** What the first change of status left. */
function statusAtCreation(
  histories: readonly History[],
  category: (id: string | undefined) => string | undefined,
): { readonly name: string; readonly category?: string } | undefined {
  let first: { at: number; item: JsonObject } | undefined;
  for (const { at, items } of histories) {
    for (const entry of items) {
      if (isStatusChange(entry) && !(first && first.at <= at)) {
        first = { at, item: entry };
      }
    }
  }
  const name = first && optionalText(first.item, 'fromString', 255);
  return first && name !== undefined
    ? { name, category: category(optionalId(first.item, 'from')) }
    : undefined;
}

function isStatusChange(entry: unknown): entry is JsonObject {
  return (
    typeof entry === 'object' &&
    entry !== null &&
    own(entry as JsonObject, 'field') === 'status'
  );
}

/** Ids of the fields that backfill found; those in configuration go before. */
function readCustom(found: JsonObject, { options }: JiraContext): FieldIds {
  const custom: Record<string, string> = {};
  for (const name of Object.keys(found).slice(0, 20)) {
    const id = optionalText(found, name, 100);
    if (id !== undefined) {
      custom[name] = id;
    }
  }
  return { ...custom, ...options.fields };
}
