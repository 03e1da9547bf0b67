import { Timeline } from '@value-stream/flow-engine';
import { Cell, Columns } from '../log/bulkRows';
import { canonicalJson } from '../log/canonicalJson';
import { dayOf } from './dayOf';
import { ProjectedStream } from './loadStreams';

export const TIMELINE_COLUMNS: Columns = {
  stream_ref: 'text',
  item_key: 'text',
  episode: 'integer',
  definition_hash: 'text',
  state: 'text',
  type: 'text',
  created_at: 'integer',
  started_at: 'integer',
  ended_at: 'integer',
  first_done_at: 'integer',
  started_day: 'text',
  done_day: 'text',
  body: 'text',
};

/** A row of `timeline` with numbers as numbers. */
export interface TimelineRow {
  readonly stream_ref: string;
  readonly item_key: string;
  readonly episode: number;
  readonly definition_hash: string;
  readonly state: string;
  readonly type: string | null;
  readonly created_at: number;
  readonly started_at: number | null;
  readonly ended_at: number | null;
  readonly first_done_at: number | null;
  readonly started_day: string | null;
  readonly done_day: string | null;
  readonly body: string;
}

export function toTimelineRow(
  timeline: Timeline,
  { definition, definitionHash }: ProjectedStream,
): TimelineRow {
  const { timeZone } = definition.calendar;
  const { startedAt, endedAt } = timeline;
  return {
    stream_ref: timeline.streamRef,
    item_key: timeline.itemKey,
    episode: timeline.episode,
    definition_hash: definitionHash,
    state: timeline.state,
    type: timeline.type ?? null,
    created_at: timeline.createdAt,
    started_at: startedAt,
    ended_at: endedAt,
    first_done_at: timeline.firstDoneAt,
    started_day: startedAt === null ? null : dayOf(startedAt, timeZone),
    done_day:
      timeline.state === 'done' && endedAt !== null
        ? dayOf(endedAt, timeZone)
        : null,
    body: canonicalJson(timeline),
  };
}

export function timelineCells(row: TimelineRow): readonly Cell[] {
  return Object.keys(TIMELINE_COLUMNS).map(
    name => row[name as keyof TimelineRow],
  );
}

/** As the database gives it: PostgreSQL has BIGINT as text. */
export function fromStoredTimeline(row: Record<string, any>): TimelineRow {
  const number = (value: unknown) => (value === null ? null : Number(value));
  return {
    ...(row as TimelineRow),
    created_at: Number(row.created_at),
    started_at: number(row.started_at),
    ended_at: number(row.ended_at),
    first_done_at: number(row.first_done_at),
  };
}
