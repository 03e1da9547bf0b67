import {
  ConnectorPayload,
  readWholeSecond,
} from '@value-stream/backstage-plugin-value-stream-node';
import { Place } from './GitlabCursor';
import { ProjectList, Reading } from './ProjectList';

/** GitLab answers late pages slowly, and none after 50,000 objects; so a list goes on by time after this many. */
const PAGES_BY_NUMBER = 100;

/** A place that GitLab names by the last entry, from which it goes on as fast as from the first. */
const KEY = /(?:^|&)(?:cursor|page_token)=/;

/** One page of a list, and where to go on; without a place the list is read whole. */
export interface ListStep {
  readonly payloads: readonly ConnectorPayload[];
  readonly place: Place | undefined;
  /** First commit of the list. */
  readonly head: string | undefined;
}

/**
 * Reads a list from the place on, page by page, newest first. What changes
 * meanwhile comes to the front and is read in the next round, so nothing slips
 * between two pages.
 *
 * @param since - start of the last reading with its overlap, in ms
 * @param known - the commit at which a list of commits was read before
 * @param until - where it stops for now, in ms, to go on in the next call
 */
export async function* readList(
  list: ProjectList,
  reading: Reading,
  start: {
    readonly place: Place;
    readonly since: number | undefined;
    readonly known: string | undefined;
    readonly until: number;
  },
  signal: AbortSignal,
): AsyncGenerator<ListStep> {
  const { api, project, options } = reading;
  const address = list.address(project);
  if (address === undefined) {
    yield { payloads: [], place: undefined, head: undefined };
    return;
  }
  const since =
    start.since === undefined ? undefined : new Date(start.since).toISOString();
  const base = [
    list.query(since, project),
    list.byKeyset && 'pagination=keyset',
    `per_page=${options.pageSize}`,
  ]
    .filter(Boolean)
    .join('&');
  let { head, pages, query = base } = start.place;
  let reached = start.place.reached ?? Infinity;
  while (reached >= start.until) {
    signal.throwIfAborted();
    const { items, next } = await api.page(address, query);
    const payloads: ConnectorPayload[] = [];
    const shared = await list.together?.(items.filter(isObject), reading);
    let ended = next === undefined;
    for (const item of items) {
      signal.throwIfAborted();
      const entry = isObject(item) ? item : undefined;
      if (entry && isKnown(list, entry, start)) {
        if (list.unordered) {
          continue;
        }
        ended = true;
        break;
      }
      if (list.resource === 'commits' && typeof entry?.id === 'string') {
        head ??= entry.id;
      }
      const payload = entry
        ? await list.payload(entry, reading, shared)
        : { type: list.resource, body: item };
      if (payload) {
        payloads.push(payload);
      }
    }
    if (ended) {
      yield { payloads, place: undefined, head };
      return;
    }
    pages += 1;
    const before =
      list.byUpdate && pages >= PAGES_BY_NUMBER && !KEY.test(next!)
        ? updateOf(items[items.length - 1])
        : undefined;
    const byTime = `${base}&updated_before=${encodeURIComponent(before ?? '')}`;
    if (before !== undefined && !query.startsWith(byTime)) {
      query = byTime;
      pages = 0;
    } else {
      query = next!;
    }
    reached = list.unordered
      ? Infinity
      : Math.min(reached, timeOf(items[items.length - 1]) ?? Infinity);
    yield {
      payloads,
      place: {
        query,
        pages,
        ...(head && { head }),
        ...(Number.isFinite(reached) && { reached }),
      },
      head,
    };
  }
}

/** Whether this and all older entries were read before. */
function isKnown(
  list: ProjectList,
  entry: Readonly<Record<string, unknown>>,
  {
    since,
    known,
  }: { readonly since: number | undefined; readonly known: string | undefined },
): boolean {
  if (list.resource === 'commits') {
    return known !== undefined && entry.id === known;
  }
  const touched = list.touchedAt?.(entry);
  const at = readWholeSecond(touched);
  return since !== undefined && at !== undefined && at < since;
}

/** When an entry was last touched, by what all lists but tags are ordered. */
function timeOf(item: unknown): number | undefined {
  const at = isObject(item)
    ? item.updated_at ?? item.committed_date ?? item.created_at
    : undefined;
  return typeof at === 'string' ? readWholeSecond(at) : undefined;
}

function updateOf(item: unknown): string | undefined {
  const at = isObject(item) ? item.updated_at : undefined;
  return typeof at === 'string' && readWholeSecond(at) !== undefined
    ? at
    : undefined;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
