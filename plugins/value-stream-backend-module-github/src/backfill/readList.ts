import {
  ConnectorPayload,
  linkRelations,
  ToolAnswer,
  ToolAnswerError,
  ToolRefusedError,
} from '@value-stream/backstage-plugin-value-stream-node';
import { Instant } from '@value-stream/flow-engine';
import { keepShape } from '../reading/keepShape';
import { ApiList, CHUNK, Item } from './ApiList';
import { ListCursor, Pass } from './Cursors';
import { Reading } from './Reading';

const PER_PAGE = 100;
/** GitHub's copies of its data may lag behind; what changed shortly before is looked at again. */
const OVERLAP_MS = 120_000;
const SEEN = 200;
const UNPROCESSABLE = 422;
const NOT_MODIFIED = 304;
const ETAG = 200;

/** Some entries of a list with where it stands after them. */
export interface ListChunk {
  readonly payloads: readonly ConnectorPayload[];
  readonly cursor: ListCursor;
  /** Pages of the list as far as GitHub says, and the page this was on. */
  readonly page: number;
  readonly pages: number;
}

/**
 * Reads what changed in a list since the last whole pass, newest first. What
 * changes while it is read comes with the next pass, so that nothing is lost
 * as entries shift from page to page.
 */
export async function* readList(
  list: ApiList,
  cursor: ListCursor,
  reading: Reading,
): AsyncGenerator<ListChunk> {
  const floor = (cursor.known ?? -Infinity) - OVERLAP_MS;
  const seenBefore = new Set(cursor.seen);
  const since = reading.options.since
    ? Date.parse(reading.options.since)
    : -Infinity;
  let pass: Pass = cursor.pass ?? start(list, reading);
  let restarted = false;
  for (let page = 1; ; page += 1) {
    const answer = await open(list, pass, reading, restarted, cursor);
    if (answer === 'unchanged') {
      return;
    }
    if (answer === 'end') {
      break;
    }
    if (answer === 'anew') {
      pass = start(list, reading);
      restarted = true;
      page = 0;
      continue;
    }
    if (!isUnderWay(pass)) {
      const etag = answer.headers.get('etag')?.slice(0, ETAG);
      pass = { ...pass, ...(etag && { etag }) };
    }
    const items = entriesOf(answer, list);
    const links = linkRelations(answer.headers);
    const next = links.get('next');
    const pages = pagesOf(links.get('last'), page);
    const oldest = items.reduce(
      (least, item) => Math.min(least, stamp(item, list.sortedBy) ?? Infinity),
      Infinity,
    );
    const ended =
      !next ||
      (list.sortedBy !== undefined &&
        items.length > 0 &&
        (oldest < floor - list.lookBackMs || oldest < since));
    for (let at = pass.skip; at < items.length; at += CHUNK) {
      const chunk = items.slice(at, at + CHUNK);
      const wanted = chunk.filter(item => {
        const changed = stamp(item, list.changedAt);
        return (
          (list.wanted?.(item) ?? true) &&
          (changed === undefined ||
            (changed >= Math.max(floor, since) &&
              !seenBefore.has(nameOf(item, changed))))
        );
      });
      pass = { ...noted(pass, chunk, list), skip: at + CHUNK };
      if (ended && at + CHUNK >= items.length) {
        // The last of a pass comes with the cursor of a whole one.
        yield {
          payloads: await give(list, wanted, reading),
          cursor: whole(pass, cursor),
          page,
          pages,
        };
        return;
      }
      if (at + CHUNK >= items.length) {
        pass = { ...pass, next: next!, skip: 0 };
      }
      yield {
        payloads: await give(list, wanted, reading),
        cursor: { ...cursor, pass },
        page,
        pages,
      };
    }
    if (ended) {
      break;
    }
    pass = { ...pass, next, skip: 0 };
  }
  yield { payloads: [], cursor: whole(pass, cursor), page: 1, pages: 1 };
}

function start(list: ApiList, { slug, now }: Reading): Pass {
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
function isUnderWay(pass: Pass): boolean {
  return /^https?:/.test(pass.next);
}

/** A page; or that nothing changed; or that the list ends here, as GitHub lists no more; or that it must begin anew, as the page is gone. */
async function open(
  list: ApiList,
  pass: Pass,
  reading: Reading,
  restarted: boolean,
  { etag }: ListCursor,
): Promise<ToolAnswer | 'end' | 'anew' | 'unchanged'> {
  const begun = isUnderWay(pass);
  // GitHub does not count an answer that nothing changed against the limit.
  const conditional = !begun && etag && list.sortedBy !== undefined;
  try {
    return await reading.client.get(
      pass.next,
      conditional ? { headers: { 'if-none-match': etag } } : {},
    );
  } catch (error) {
    if (!(error instanceof ToolRefusedError)) {
      throw error;
    }
    if (conditional && error.status === NOT_MODIFIED) {
      return 'unchanged';
    }
    if (!begun) {
      throw error;
    }
    if (error.status === UNPROCESSABLE) {
      reading.missing(`${list.name} older than GitHub lists`, error);
      return 'end';
    }
    if (restarted) {
      throw error;
    }
    return 'anew';
  }
}

function entriesOf(answer: ToolAnswer, list: ApiList): readonly Item[] {
  const { body } = answer;
  const items = list.field
    ? (body as Record<string, unknown> | null)?.[list.field]
    : body;
  if (!Array.isArray(items)) {
    throw new ToolAnswerError(
      `GitHub answered no list of ${list.name} for ${
        new URL(answer.url).pathname
      }`,
    );
  }
  return items.filter(item => typeof item === 'object' && item !== null);
}

async function give(
  list: ApiList,
  items: readonly Item[],
  reading: Reading,
): Promise<readonly ConnectorPayload[]> {
  if (!items.length) {
    return [];
  }
  return [
    ...items.map(item =>
      reading.payload(list.type, { [list.as]: keepShape(item, list.shape) }),
    ),
    ...((await list.details?.(items, reading)) ?? []),
  ];
}

/** Notes the latest changes of a pass, as far back as the next one overlaps. */
function noted(pass: Pass, items: readonly Item[], list: ApiList): Pass {
  const changes = items.flatMap(item => {
    const at = stamp(item, list.changedAt);
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
  return { ...pass, top, seen: seen.slice(-SEEN) };
}

/** After a whole pass all is known that changed before it began. */
function whole(pass: Pass, before: ListCursor): ListCursor {
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

function nameOf(item: Item, changed: Instant): string {
  return `${String(item.id ?? item.number).slice(0, 40)}@${changed}`;
}

function stamp(item: Item, field: string | undefined): Instant | undefined {
  const value = field === undefined ? undefined : item[field];
  const at = typeof value === 'string' ? Date.parse(value) : NaN;
  return Number.isNaN(at) ? undefined : at;
}

function pagesOf(last: string | undefined, page: number): number {
  const found = /[?&]page=(\d{1,6})(?:&|$)/.exec(last ?? '');
  return Math.max(page, Number(found?.[1] ?? page));
}
