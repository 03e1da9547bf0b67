import { Instant } from '@value-stream/flow-engine';
import { ApiList, Item } from './ApiList';
import { ListCursor, Pass } from './Cursors';
import { Reading } from './Reading';

const PER_PAGE = 100;
const SEEN = 200;
/** GitHub's copies of its data may lag behind; what changed shortly before is looked at again. */
export const OVERLAP_MS = 120_000;

/** A pass that has read nothing yet. */
export function startPass(list: ApiList, { slug, now }: Reading): Pass {
  const query = new URLSearchParams(
    Object.entries({ ...list.query, per_page: PER_PAGE }).map(
      ([name, value]) => [name, String(value)],
    ),
  );
  return {
    next: `repos/${slug}/${list.path}?${query}`,
    skip: 0,
    began: now,
    top: 0,
    seen: [],
  };
}

/** Whether the pass goes on from a page that GitHub named. */
export function isUnderWay(pass: Pass): boolean {
  return /^https?:/.test(pass.next);
}

/**
 * Notes the latest changes of a pass, as far back as the next one overlaps, and
 * how far it has come.
 *
 * @param items - that are given next
 * @param skip - entries of the page that are given after them
 */
export function notedPass(
  pass: Pass,
  items: readonly Item[],
  list: ApiList,
  skip: number,
): Pass {
  const changes = items.flatMap(item => {
    const at = instantOf(item, list.changedAt);
    return at === undefined ? [] : [{ at, name: nameOf(item, at) }];
  });
  const top = Math.max(pass.top, ...changes.map(({ at }) => at));
  const from = Math.min(top, pass.began) - OVERLAP_MS;
  const seen = [
    ...pass.seen.filter(
      name => Number(name.slice(name.indexOf('@') + 1)) >= from,
    ),
    ...changes.filter(({ at }) => at >= from).map(({ name }) => name),
  ];
  const reached = Math.min(pass.reached ?? Infinity, oldestIn(items, list));
  return {
    ...pass,
    skip,
    last: idOf(items[items.length - 1]),
    top,
    seen: seen.slice(-SEEN),
    ...(Number.isFinite(reached) && { reached }),
  };
}

/** After a whole pass all is known that changed before it began. */
export function wholePass(pass: Pass, before: ListCursor): ListCursor {
  const known = Math.max(before.known ?? 0, Math.min(pass.top, pass.began));
  const from = known - OVERLAP_MS;
  const seen = [...new Set([...(before.seen ?? []), ...pass.seen])].filter(
    name => Number(name.slice(name.indexOf('@') + 1)) >= from,
  );
  return {
    known,
    seen: seen.slice(-SEEN),
    ...(pass.etag && { etag: pass.etag }),
  };
}

/** The oldest of some entries of a list that is in order; infinite where they do not say. */
export function oldestIn(items: readonly Item[], list: ApiList): Instant {
  return items.reduce(
    (least, item) =>
      Math.min(least, instantOf(item, list.sortedBy) ?? Infinity),
    Infinity,
  );
}

export function idOf(item: Item): string {
  return String(item.id ?? item.number).slice(0, 40);
}

/** An entry as it was when it last changed. */
export function nameOf(item: Item, changed: Instant): string {
  return `${idOf(item)}@${changed}`;
}

/** Undefined where an entry does not say. */
export function instantOf(
  item: Item,
  field: string | undefined,
): Instant | undefined {
  const value = field === undefined ? undefined : item[field];
  const at = typeof value === 'string' ? Date.parse(value) : NaN;
  return Number.isNaN(at) ? undefined : at;
}
