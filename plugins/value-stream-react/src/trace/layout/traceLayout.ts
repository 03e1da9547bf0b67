import {
  ApiSchemas,
  Trace,
} from '@value-stream/backstage-plugin-value-stream-common';
import { clusterMarks, Mark } from './clusterMarks';
import { LinkLine, linkLines, ObjectPlace } from './linkLines';
import { Lane, orderLanes } from './orderLanes';
import { TimeTick, timeTicks } from './timeTicks';
import { TraceSpan, traceSpan } from './traceSpan';

export const AXIS_HEIGHT = 28;
/** Top of the stage boxes. */
export const BAND_TOP = AXIS_HEIGHT + 2;
/** Four lines of text. */
export const BAND_BOX_HEIGHT = 68;
/** The boxes, the bar of blocked stretches below them, and air. */
export const BAND_HEIGHT = BAND_BOX_HEIGHT + 14;
export const LANE_HEIGHT = 30;
/** Room at both ends, so that the first and the last mark are whole. */
const MARGIN = 8;
/** Width that one label of the axis needs: a date, or a date with a time. */
const DATE_WIDTH = 84;
const TIME_WIDTH = 124;
/** Spans longer than this are ticked by days. */
const TICKED_BY_TIME_MS = 6 * 86_400_000;

/** One visit of the stage band. */
export interface VisitBox {
  readonly index: number;
  readonly visit: ApiSchemas['TraceVisit'];
  readonly x: number;
  readonly width: number;
}

/** A lane with its place and the stretch in which its objects were known. */
export interface LaidLane extends Lane {
  readonly y: number;
  /** `undefined` for an object without activities. */
  readonly life?: { readonly x: number; readonly width: number };
  readonly marks: readonly Mark[];
}

/** Everything of the drawing, in pixels of a canvas `width` wide. */
export interface TraceLayout {
  readonly width: number;
  readonly height: number;
  readonly span: TraceSpan;
  readonly ticks: readonly (TimeTick & { readonly x: number })[];
  readonly visits: readonly VisitBox[];
  readonly blocked: readonly { readonly x: number; readonly width: number }[];
  readonly lanes: readonly LaidLane[];
  readonly links: readonly LinkLine[];
}

/**
 * Lays out a trace: axis, then the stage band, then a lane per object, all on
 * one linear time line over the item's whole life.
 */
export function traceLayout(
  trace: Trace,
  options: {
    readonly width: number;
    readonly opened: ReadonlySet<string>;
    /** How far the reader's zone is ahead of UTC. */
    readonly zoneOffsetMs: number;
  },
): TraceLayout {
  const { width } = options;
  const span = traceSpan(trace);
  const scale = (width - 2 * MARGIN) / (span.to - span.from);
  const x = (at: number) => MARGIN + (at - span.from) * scale;
  const xOf = (instant: string) => x(Date.parse(instant));
  const stretch = (from: string, to: string | undefined) => ({
    x: xOf(from),
    width: Math.max((to ? xOf(to) : x(span.to)) - xOf(from), 0),
  });

  const top = AXIS_HEIGHT + BAND_HEIGHT;
  const lanes = orderLanes(trace.objects, options.opened).map((lane, index) => {
    const y = top + (index + 0.5) * LANE_HEIGHT;
    const marks = clusterMarks(
      lane.id,
      y,
      lane.objects.flatMap(object =>
        object.activities.map(activity => ({ object, activity })),
      ),
      xOf,
    );
    return { ...lane, y, marks };
  });

  const places = new Map<string, ObjectPlace>();
  for (const lane of lanes) {
    for (const { key, activities } of lane.objects) {
      const first = activities.map(({ occurredAt }) => xOf(occurredAt));
      places.set(key, {
        laneId: lane.id,
        y: lane.y,
        firstX: first.length ? Math.min(...first) : x(span.from),
      });
    }
  }
  const links = linkLines(trace.links, places);
  const tickWidth =
    span.to - span.from > TICKED_BY_TIME_MS ? DATE_WIDTH : TIME_WIDTH;

  return {
    width,
    height: top + lanes.length * LANE_HEIGHT + MARGIN,
    span,
    ticks: timeTicks(
      span,
      Math.max(2, Math.floor(width / tickWidth)),
      options.zoneOffsetMs,
    ).map(tick => ({ ...tick, x: x(tick.at) })),
    visits: trace.visits.map((visit, index) => ({
      index,
      visit,
      ...stretch(visit.from, visit.to),
    })),
    blocked: trace.blocked.map(({ from, to }) => stretch(from, to)),
    lanes: lanes.map(lane => ({ ...lane, life: lifeOf(lane, links) })),
    links,
  };
}

/** From the first to the last mark, and on to the farthest link that ends on the lane. */
function lifeOf(
  lane: { readonly id: string; readonly marks: readonly Mark[] },
  links: readonly LinkLine[],
): LaidLane['life'] {
  const ends = [
    ...lane.marks.map(mark => mark.x),
    ...links
      .filter(({ laneIds }) => laneIds.includes(lane.id))
      .map(link => link.x),
  ];
  if (ends.length === 0) {
    return undefined;
  }
  const from = Math.min(...ends);
  return { x: from, width: Math.max(...ends) - from };
}
