import {
  calendarOf,
  countedDoneAt,
  elapsedMs,
  reviewCauses,
  Timeline,
  WaitCause,
  waitStretches,
} from '@value-stream/flow-engine';
import { canonicalJson } from '../log/canonicalJson';
import { dayOf } from './dayOf';
import { LoadedTies } from './loadTies';
import { ProjectedStream } from './loadStreams';
import { Tie } from './Tie';
import { TimelineRow } from './timelineRow';
import { TieRow, WaitRow } from './waitRow';

/** Whom the items waited for, and what ties them to others. */
export interface WaitRows {
  readonly waits: readonly WaitRow[];
  readonly ties: readonly TieRow[];
}

/** Classes of stages in which others may have to act. */
const AWAITING = /"team":/;

/** The waits and ties that follow from composed timelines. */
export function waitRowsOf(
  rows: readonly TimelineRow[],
  streamsOf: ReadonlyMap<string, readonly ProjectedStream[]>,
  ties: LoadedTies,
): WaitRows {
  const waits: WaitRow[] = [];
  const tied: TieRow[] = [];
  const last = new Map<string, TimelineRow>();
  for (const row of rows) {
    const stream = streamsOf
      .get(row.item_key)
      ?.find(({ definition }) => definition.ref === row.stream_ref);
    if (
      !stream ||
      (!ties.tiesOf.has(row.item_key) && !AWAITING.test(row.body))
    ) {
      continue;
    }
    const timeline: Timeline = JSON.parse(row.body);
    const reviews = reviewCauses(timeline, stream.definition, groupOf);
    waits.push(...waitsOf(row, timeline, stream, ties, reviews));
    const key = `${row.stream_ref}\n${row.item_key}`;
    if ((last.get(key)?.episode ?? 0) <= row.episode) {
      last.set(key, row);
    }
    tied.push(...reviewTies(row, reviews, ties));
  }
  for (const row of last.values()) {
    tied.push(...tieRows(row, ties.tiesOf.get(row.item_key) ?? [], ties));
  }
  return { waits, ties: onePerTie(tied) };
}

/** Teams are parties where facts name a Group of the catalog. */
function groupOf(team: string): string | undefined {
  return team.startsWith('group:') ? team : undefined;
}

function waitsOf(
  row: TimelineRow,
  timeline: Timeline,
  { definition }: ProjectedStream,
  ties: LoadedTies,
  reviews: readonly WaitCause[],
): readonly WaitRow[] {
  const { item_key } = row;
  const doneAt = countedDoneAt(timeline, definition);
  if (doneAt === null) {
    return [];
  }
  const known = ties.causes.get(item_key) ?? [];
  const causes = reviews.length
    ? new Map(ties.causes).set(item_key, [...known, ...reviews])
    : ties.causes;
  const shared = {
    stream_ref: row.stream_ref,
    item_key,
    episode: row.episode,
    done_at: doneAt,
    done_day: dayOf(doneAt, definition.calendar.timeZone),
    ...placeOf(row, ties),
  };
  const calendar = calendarOf(definition.calendar);
  return waitStretches(
    timeline,
    doneAt,
    { causes, further: ties.further, workedOn: ties.workedOn },
    definition,
  ).flatMap(({ from, to, stalled, shares }) =>
    shares.map(share => ({
      ...shared,
      from_at: from,
      to_at: to,
      stalled: Number(stalled),
      working_ms: elapsedMs({ from, to }, 'working', calendar),
      party: share.party,
      entity: share.entity ?? '',
      parts: share.parts,
      worked: Number(share.worked),
      evidence: share.evidence.join(','),
      item_keys: canonicalJson(share.itemKeys),
      via: canonicalJson(share.via),
    })),
  );
}

/** Whether a stream is the item's home, and which entity has the item. */
function placeOf(
  { item_key, stream_ref }: Pick<TimelineRow, 'item_key' | 'stream_ref'>,
  { homes }: LoadedTies,
): { readonly home: number; readonly own: string } {
  const own = homes.get(item_key) ?? [];
  const home = own.find(({ party }) => party === stream_ref);
  const entities = new Set(own.map(({ entity }) => entity ?? ''));
  const [only] = entities;
  return {
    home: Number(home !== undefined),
    own: home?.entity ?? (entities.size === 1 ? only : ''),
  };
}

function tieRows(
  row: TimelineRow,
  own: readonly Tie[],
  ties: LoadedTies,
): readonly TieRow[] {
  return own.map(({ evidence, party, entity, otherKey, spans }) => {
    const final = spans[spans.length - 1];
    const waits = row.state === 'open' && final?.to === null;
    return {
      stream_ref: row.stream_ref,
      item_key: row.item_key,
      evidence,
      party,
      entity: entity ?? '',
      other_key: otherKey,
      since: (waits ? final?.from : spans[0]?.from) ?? null,
      until: final?.to ?? null,
      open: Number(waits),
      done_at: row.state === 'done' ? row.ended_at : null,
      ...placeOf(row, ties),
    };
  });
}

function reviewTies(
  row: TimelineRow,
  reviews: readonly WaitCause[],
  ties: LoadedTies,
): readonly TieRow[] {
  return reviews.map(({ evidence, party, from, to }) => ({
    stream_ref: row.stream_ref,
    item_key: row.item_key,
    evidence,
    party,
    entity: '',
    other_key: '',
    since: from,
    until: to,
    open: 0,
    done_at: row.state === 'done' ? row.ended_at : null,
    ...placeOf(row, ties),
  }));
}

/** Several stretches of one tie are one, from the first to the last. */
function onePerTie(rows: readonly TieRow[]): readonly TieRow[] {
  const byKey = new Map<string, TieRow>();
  for (const row of rows) {
    const key = [
      row.stream_ref,
      row.item_key,
      row.evidence,
      row.party,
      row.entity,
      row.other_key,
    ].join('\n');
    const known = byKey.get(key);
    byKey.set(
      key,
      known
        ? {
            ...row,
            since: earliest(known.since, row.since),
            until: latest(known, row),
            open: Math.max(known.open, row.open),
          }
        : row,
    );
  }
  return [...byKey.values()];
}

function earliest(a: number | null, b: number | null): number | null {
  if (a === null || b === null) {
    return a ?? b;
  }
  return Math.min(a, b);
}

function latest(a: TieRow, b: TieRow): number | null {
  return a.until === null || b.until === null
    ? null
    : Math.max(a.until, b.until);
}
