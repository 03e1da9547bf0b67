import {
  Fields,
  Unusable,
} from '@value-stream/backstage-plugin-value-stream-node';
import { FieldIds } from '../options/JiraOptions';
import { IssueBody, JiraContext, readIssueBody } from './IssueBody';
import { categoryOf, StatusById } from './readStatus';
import { tellIssue } from './tellIssue';
import { present, TranslationDraft } from './TranslationDraft';
import { changesOf, itemsIn } from './translateHistories';
import { History } from './History';
import { fieldsOf } from '../reading/fieldsOf';

const HISTORIES = 20_000;

/**
 * An issue with its changelog, as backfill wraps it: `{ issue, histories,
 * complete, statuses, custom, renamed? }`.
 */
export function translateIssue(
  body: Fields,
  context: JiraContext,
  draft: TranslationDraft,
): void {
  const renamed = body.object('renamed');
  const found = readIssueBody(
    body.requiredObject('issue'),
    context,
    renamed && {
      from: renamed.requiredText('from', 255),
      to: renamed.requiredText('to', 255),
    },
  );
  const { createdAt, updatedAt } = found;
  if (createdAt === undefined || updatedAt === undefined) {
    throw new Unusable("the issue has no 'created' or no 'updated'");
  }
  const statusById = readStatuses(body.object('statuses'));
  const issue = withPresentName(found, statusById);
  const histories = body
    .list('histories', HISTORIES)
    .flatMap(
      entry =>
        draft.part(() => readHistory(fieldsOf(entry, 'histories'))) ?? [],
    );
  const created = body.flag('complete')
    ? statusAtCreation(histories, statusById) ?? issue.status
    : undefined;
  tellIssue(
    {
      issue,
      histories,
      observedAt: updatedAt,
      custom: readCustom(body.object('custom'), context),
      context,
      statusById,
      fromStart: true,
      created: { at: createdAt, status: created },
    },
    draft,
  );
}

function readHistory(history: Fields): History {
  return {
    id: history.requiredId('id'),
    at: history.requiredInstant('created'),
    user: history.object('author'),
    items: itemsIn(history),
  };
}

/** What the first change of status left. */
function statusAtCreation(
  histories: readonly History[],
  statusById: StatusById,
): { readonly name: string; readonly category?: string } | undefined {
  let first: { at: number; item: Fields } | undefined;
  for (const { at, items } of histories) {
    const item: Fields | undefined = changesOf('status', items)[0];
    if (item && !(first && first.at <= at)) {
      first = { at, item };
    }
  }
  const known = first && statusById(first.item.id('from'));
  const name = known?.name ?? (first && first.item.text('fromString', 255));
  return name === undefined ? undefined : { name, category: known?.category };
}

/** An issue's status by the name that the changelog's have too. */
function withPresentName(issue: IssueBody, statusById: StatusById): IssueBody {
  const { status } = issue;
  const known = statusById(status.id);
  return { ...issue, status: { ...status, ...present(known ?? {}) } };
}

function readStatuses(statuses: Fields | undefined): StatusById {
  return id => {
    const status = id === undefined ? undefined : statuses?.object(id);
    return (
      status && {
        name: status.text('name', 255),
        category: categoryOf(status.value('category')),
      }
    );
  };
}

/** Ids of the fields that backfill found; those in configuration go before. */
function readCustom(
  found: Fields | undefined,
  { options }: JiraContext,
): FieldIds {
  const custom: Record<string, string> = {};
  for (const name of found?.names().slice(0, 20) ?? []) {
    const id = found!.text(name, 100);
    if (id !== undefined) {
      custom[name] = id;
    }
  }
  return { ...custom, ...options.fields };
}
