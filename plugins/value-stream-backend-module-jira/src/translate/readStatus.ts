import { Fields } from '@value-stream/backstage-plugin-value-stream-node';

const CATEGORIES = new Map([
  ['new', 'to-do'],
  ['indeterminate', 'in-progress'],
  ['done', 'done'],
]);

/** An issue's status, with Jira's own category in our words where it has one. */
export interface Status {
  readonly name: string;
  readonly id?: string;
  readonly category?: string;
}

/** Category by the key that Jira gives it; undefined for `undefined` and what is not known. */
export function categoryOf(key: unknown): string | undefined {
  return typeof key === 'string' ? CATEGORIES.get(key) : undefined;
}

/**
 * A status as it is called now and its category, by its id; undefined where it
 * is not known. Changelogs keep the words of their time.
 */
export type StatusById = (
  id: string | undefined,
) => { readonly name?: string; readonly category?: string } | undefined;

/** @throws Unusable where an issue's fields have no status. */
export function readStatus(fields: Fields): Status {
  const status = fields.requiredObject('status');
  const category = status.object('statusCategory');
  return {
    name: status.requiredText('name', 255),
    id: status.id('id'),
    category: category && categoryOf(category.text('key', 60)),
  };
}
