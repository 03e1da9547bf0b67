import { FieldIds } from '../options/JiraOptions';
import { IssueBody, JiraContext, readIssueBody } from './IssueBody';
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
import { categoryOf, StatusById } from './readStatus';
import { tellIssue } from './tellIssue';
import { present, TranslationDraft } from './TranslationDraft';
import { isStatusChange, itemsIn } from './translateHistories';
import { History } from './History';

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
  const found = readIssueBody(
    objectIn(body, 'issue'),
    context,
    renamed && {
      from: textIn(renamed, 'from', 255),
      to: textIn(renamed, 'to', 255),
    },
  );
  const { createdAt, updatedAt } = found;
  if (createdAt === undefined || updatedAt === undefined) {
    throw new Unusable("the issue has no 'created' or no 'updated'");
  }
  const statusById = readStatuses(optionalObject(body, 'statuses') ?? {});
  const issue = withPresentName(found, statusById);
  const histories = listIn(body, 'histories', HISTORIES).flatMap(
    entry => draft.part(() => readHistory(asObject(entry, 'histories'))) ?? [],
  );
  const created = optionalFlag(body, 'complete')
    ? statusAtCreation(histories, statusById) ?? issue.status
    : undefined;
  tellIssue(
    {
      issue,
      histories,
      observedAt: updatedAt,
      custom: readCustom(optionalObject(body, 'custom') ?? {}, context),
      context,
      statusById,
      fromStart: true,
      created: { at: createdAt, status: created },
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
  statusById: StatusById,
): { readonly name: string; readonly category?: string } | undefined {
  let first: { at: number; item: JsonObject } | undefined;
  for (const { at, items } of histories) {
    const item = items.find(isStatusChange);
    if (item && !(first && first.at <= at)) {
      first = { at, item };
    }
  }
  const known = first && statusById(optionalId(first.item, 'from'));
  const name =
    known?.name ?? (first && optionalText(first.item, 'fromString', 255));
  return name === undefined ? undefined : { name, category: known?.category };
}

/** An issue's status by the name that the changelog's have too. */
function withPresentName(issue: IssueBody, statusById: StatusById): IssueBody {
  const { status } = issue;
  const known = statusById(status.id);
  return { ...issue, status: { ...status, ...present(known ?? {}) } };
}

function readStatuses(statuses: JsonObject): StatusById {
  return id => {
    const status = id === undefined ? undefined : optionalObject(statuses, id);
    return (
      status && {
        name: optionalText(status, 'name', 255),
        category: categoryOf(own(status, 'category')),
      }
    );
  };
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
