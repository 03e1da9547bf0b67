import { OverviewStream } from '@value-stream/backstage-plugin-value-stream-common';
import { CausedWait } from './causedWaits';
import { OverviewSort, OverviewView } from './OverviewView';

/** A stream where it stands in its table. */
export interface OverviewRow {
  readonly stream: OverviewStream;
  /** How many of the listed streams it is nested in. */
  readonly depth: number;
}

/** Streams that the filters of a view keep. */
export function filterStreams(
  streams: readonly OverviewStream[],
  view: Pick<OverviewView, 'search' | 'owner' | 'role' | 'tag' | 'tool'>,
): readonly OverviewStream[] {
  const text = view.search.trim().toLocaleLowerCase();
  return streams.filter(
    ({ ref, title, owner, role, tags, tools }) =>
      (!text || `${title}\n${ref}`.toLocaleLowerCase().includes(text)) &&
      (!view.owner || owner === view.owner) &&
      (!view.role || role === view.role) &&
      (!view.tag || tags.includes(view.tag)) &&
      (!view.tool || tools.includes(view.tool)),
  );
}

/**
 * Streams in the order of a view. By name they are nested, each below the one
 * that it is part of; by a figure they are not, and those without it are last.
 */
export function arrangeRows(
  streams: readonly OverviewStream[],
  { sort, descending }: Pick<OverviewView, 'sort' | 'descending'>,
  causes: ReadonlyMap<string, readonly CausedWait[]> = new Map(),
): readonly OverviewRow[] {
  const direction = descending ? -1 : 1;
  const byTitle = (a: OverviewStream, b: OverviewStream) =>
    a.title.localeCompare(b.title) || (a.ref < b.ref ? -1 : 1);
  if (sort !== 'name') {
    return streams
      .map(stream => ({ stream, value: valueOf(stream, sort, causes) }))
      .sort((a, b) => {
        if (a.value === undefined || b.value === undefined) {
          return (
            Number(a.value === undefined) - Number(b.value === undefined) ||
            byTitle(a.stream, b.stream)
          );
        }
        return direction * (a.value - b.value) || byTitle(a.stream, b.stream);
      })
      .map(({ stream }) => ({ stream, depth: 0 }));
  }
  const listed = new Set(streams.map(({ ref }) => ref));
  const below = new Map<string, OverviewStream[]>();
  for (const stream of [...streams].sort((a, b) => direction * byTitle(a, b))) {
    const parent =
      stream.parent && listed.has(stream.parent) ? stream.parent : '';
    below.set(parent, [...(below.get(parent) ?? []), stream]);
  }
  const rows: OverviewRow[] = [];
  const add = (parent: string, depth: number) =>
    below.get(parent)?.forEach(stream => {
      rows.push({ stream, depth });
      add(stream.ref, depth + 1);
    });
  add('', 0);
  return rows;
}

/** What a stream is put in order by. */
function valueOf(
  { ref, figures, freshness }: OverviewStream,
  sort: Exclude<OverviewSort, 'name'>,
  causes: ReadonlyMap<string, readonly CausedWait[]>,
): number | undefined {
  if (sort === 'causes') {
    return causes.get(ref)?.reduce((sum, { delayMs }) => sum + delayMs, 0);
  }
  if (sort === 'freshness') {
    return freshness?.lastSuccessAt
      ? Date.parse(freshness.lastSuccessAt)
      : undefined;
  }
  const figure = figures?.[sort];
  return figure?.kind === 'value' ? figure.value : undefined;
}
