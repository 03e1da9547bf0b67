import { FieldIds } from '../options/JiraOptions';
import { JsonObject, looseId, looseObject, own } from './looseJson';
import { KnownStatus } from './readSurroundings';

/** The fields of an issue that are asked for; descriptions and comments are not among them. */
export function askedFields(custom: FieldIds): readonly string[] {
  return [
    'summary',
    'status',
    'issuetype',
    'project',
    'priority',
    'labels',
    'components',
    'fixVersions',
    'parent',
    'issuelinks',
    'creator',
    'assignee',
    'created',
    'updated',
    ...Object.values(custom),
  ];
}

const ITEM = [
  'field',
  'fieldId',
  'from',
  'fromString',
  'to',
  'toString',
  'tmpFromAccountId',
  'tmpToAccountId',
];
const USERS = ['creator', 'assignee'];
/** Changes of texts that people write; only that they changed is kept. */
const WRITTEN = new Set(['description', 'summary', 'environment', 'comment']);

/** An issue without what is not read; whatever else it holds stays as it is, to be judged by `translate`. */
export function slimIssue(issue: JsonObject, custom: FieldIds): JsonObject {
  const given = own(issue, 'fields');
  const fields: Record<string, unknown> = {};
  for (const name of [
    ...askedFields(custom),
    'closedSprints',
    'sprint',
    'epic',
  ]) {
    const value = own(looseObject(given), name);
    if (value !== undefined && value !== null) {
      fields[name] = USERS.includes(name) ? slimUser(value) : value;
    }
  }
  return {
    id: own(issue, 'id'),
    key: own(issue, 'key'),
    fields: typeof given === 'object' && given !== null ? fields : given,
  };
}

/** A history with who acted reduced to ids, and without what people wrote. */
export function slimHistory(history: unknown): unknown {
  if (typeof history !== 'object' || history === null) {
    return history;
  }
  const { id, created, author, items } = history as Record<string, unknown>;
  return {
    id,
    created,
    ...(author !== undefined &&
      author !== null && { author: slimUser(author) }),
    items: Array.isArray(items) ? items.map(slimItem) : items,
  };
}

function slimItem(item: unknown): unknown {
  if (typeof item !== 'object' || item === null) {
    return item;
  }
  const field = own(item as JsonObject, 'field');
  const written = typeof field === 'string' && WRITTEN.has(field.toLowerCase());
  return pick(item as JsonObject, written ? ITEM.slice(0, 2) : ITEM);
}

/** The values of some names, of those that have one. */
function pick(object: JsonObject, names: readonly string[]): JsonObject {
  const picked: Record<string, unknown> = {};
  for (const name of names) {
    const value = own(object, name) ?? undefined;
    if (value !== undefined) {
      picked[name] = value;
    }
  }
  return picked;
}

function slimUser(user: unknown): unknown {
  if (typeof user !== 'object' || user === null) {
    return user;
  }
  return pick(user as JsonObject, ['accountId', 'key', 'name', 'accountType']);
}

/** The statuses that an issue is and was in, by id. */
export function statusesOf(
  issue: JsonObject,
  histories: readonly unknown[],
  statuses: ReadonlyMap<string, KnownStatus>,
): Readonly<Record<string, KnownStatus>> {
  const found: Record<string, KnownStatus> = {};
  const add = (value: unknown) => {
    const id = looseId(value);
    const status = id === undefined ? undefined : statuses.get(id);
    if (id !== undefined && status !== undefined) {
      found[id] = status;
    }
  };
  add(looseObject(looseObject(issue.fields).status).id);
  for (const history of histories) {
    const { items } = looseObject(history);
    for (const item of Array.isArray(items) ? items : []) {
      const change = looseObject(item);
      if (own(change, 'field') === 'status') {
        add(own(change, 'from'));
        add(own(change, 'to'));
      }
    }
  }
  return found;
}
