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
import {
  idOf,
  instantOf,
  isUnderWay,
  nameOf,
  notedPass,
  oldestIn,
  OVERLAP_MS,
  startPass,
  wholePass,
} from './listPass';
import { Reading } from './Reading';

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
 *
 * @param until - where it stops for now, to go on from there in the next call
 */
export async function* readList(
  list: ApiList,
  cursor: ListCursor,
  reading: Reading,
  until = -Infinity,
): AsyncGenerator<ListChunk> {
  const floor = (cursor.known ?? -Infinity) - OVERLAP_MS;
  const seenBefore = new Set(cursor.seen);
  const oldestWanted = oldestOf(list, reading);
  let pass: Pass = cursor.pass ?? startPass(list, reading);
  let restarted = false;
  if (pass.reached !== undefined && pass.reached < until) {
    return;
  }
  for (let page = 1; ; page += 1) {
    const answer = await open(list, pass, reading, restarted, cursor);
    if (answer === 'unchanged') {
      return;
    }
    if (answer === 'end') {
      break;
    }
    if (answer === 'anew') {
      pass = startPass(list, reading);
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
    const oldest = oldestIn(items, list);
    const ended =
      !next ||
      (list.sortedBy !== undefined &&
        items.length > 0 &&
        (oldest < floor - list.lookBackMs || oldest < oldestWanted));
    for (let at = startIn(items, pass); at < items.length; at += CHUNK) {
      const chunk = items.slice(at, at + CHUNK);
      const wanted = chunk.filter(item => {
        const changed = instantOf(item, list.changedAt);
        return (
          (list.wanted?.(item, reading) ?? true) &&
          (changed === undefined ||
            (changed >= Math.max(floor, oldestWanted) &&
              !seenBefore.has(nameOf(item, changed))))
        );
      });
      pass = notedPass(pass, chunk, list, at + CHUNK);
      if (ended && at + CHUNK >= items.length) {
        // The last of a pass comes with the cursor of a whole one.
        yield {
          payloads: await give(list, wanted, reading),
          cursor: wholePass(pass, cursor),
          page,
          pages,
        };
        return;
      }
      if (at + CHUNK >= items.length) {
        const { last: _, ...onNext } = pass;
        pass = { ...onNext, next: next!, skip: 0 };
      }
      yield {
        payloads: await give(list, wanted, reading),
        cursor: { ...cursor, pass },
        page,
        pages,
      };
      if (pass.reached !== undefined && pass.reached < until) {
        return;
      }
    }
    if (ended) {
      break;
    }
    const { last: _, ...onNext } = pass;
    pass = { ...onNext, next, skip: 0 };
  }
  yield { payloads: [], cursor: wholePass(pass, cursor), page: 1, pages: 1 };
}

/** How old an entry may be to be read at all. */
function oldestOf(list: ApiList, { options, now }: Reading): Instant {
  return Math.max(
    options.since ? Date.parse(options.since) : -Infinity,
    now - (list.oldestMs?.({ options }) ?? Infinity),
  );
}

/** Where a page goes on; what was deleted or added since shifts its entries. */
function startIn(items: readonly Item[], { skip, last }: Pass): number {
  const found =
    last === undefined ? -1 : items.findIndex(item => idOf(item) === last);
  return found === -1 ? skip : found + 1;
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
  const conditional =
    !begun && pass.skip === 0 && etag && list.sortedBy !== undefined;
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
    ...items.flatMap(item => entryOf(list, item, reading)),
    ...((await list.details?.(items, reading)) ?? []),
  ];
}

function entryOf(
  { entry }: ApiList,
  item: Item,
  reading: Reading,
): readonly ConnectorPayload[] {
  return entry && (entry.only?.(item) ?? true)
    ? [
        reading.payload(entry.type, {
          [entry.as]: keepShape(item, entry.shape),
        }),
      ]
    : [];
}

function pagesOf(last: string | undefined, page: number): number {
  const found = /[?&]page=(\d{1,6})(?:&|$)/.exec(last ?? '');
  return Math.max(page, Number(found?.[1] ?? page));
}
