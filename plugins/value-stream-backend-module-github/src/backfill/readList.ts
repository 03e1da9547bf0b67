import {
  ConnectorPayload,
  linkRelations,
  ToolAnswer,
  ToolAnswerError,
  ToolRefusedError,
} from '@value-stream/backstage-plugin-value-stream-node';
import { keepShape } from '../reading/keepShape';
import { ApiList, CHUNK, Item } from './ApiList';
import { ListCursor, Pass } from './Cursors';
import {
  instantOf,
  isUnderWay,
  nameOf,
  notedPass,
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
  let pass: Pass = cursor.pass ?? startPass(list, reading);
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
    const oldest = items.reduce(
      (least, item) =>
        Math.min(least, instantOf(item, list.sortedBy) ?? Infinity),
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
        const changed = instantOf(item, list.changedAt);
        return (
          (list.wanted?.(item) ?? true) &&
          (changed === undefined ||
            (changed >= Math.max(floor, since) &&
              !seenBefore.has(nameOf(item, changed))))
        );
      });
      pass = { ...notedPass(pass, chunk, list), skip: at + CHUNK };
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
  yield { payloads: [], cursor: wholePass(pass, cursor), page: 1, pages: 1 };
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
    ...items.map(item =>
      reading.payload(list.type, { [list.as]: keepShape(item, list.shape) }),
    ),
    ...((await list.details?.(items, reading)) ?? []),
  ];
}

function pagesOf(last: string | undefined, page: number): number {
  const found = /[?&]page=(\d{1,6})(?:&|$)/.exec(last ?? '');
  return Math.max(page, Number(found?.[1] ?? page));
}
