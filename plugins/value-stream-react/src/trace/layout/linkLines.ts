import { ApiSchemas } from '@value-stream/backstage-plugin-value-stream-common';

type TraceLink = ApiSchemas['TraceLink'];

/** Links below this confidence are drawn dashed. */
export const SURE_CONFIDENCE = 0.8;
/** Lines that would lie upon each other stand this far apart, in pixels. */
export const LINE_DISTANCE = 5;

/** Where an object lies: its lane's height and the instant it came to be, as x. */
export interface ObjectPlace {
  readonly laneId: string;
  readonly y: number;
  readonly firstX: number;
}

/** A vertical line between two lanes, standing where the later object came to be. */
export interface LinkLine {
  readonly id: string;
  readonly x: number;
  readonly fromY: number;
  readonly toY: number;
  readonly dashed: boolean;
  readonly laneIds: readonly [string, string];
  /** All links that fall onto this line. */
  readonly links: readonly TraceLink[];
}

/**
 * Lines of the links whose two ends are drawn on different lanes. Links of
 * folded lanes that would lie upon each other become one line, dashed if the
 * least sure of them is. Sure lines that start on one lane share a trunk; any
 * other line that would lie upon one steps aside.
 */
export function linkLines(
  links: readonly TraceLink[],
  places: ReadonlyMap<string, ObjectPlace>,
): readonly LinkLine[] {
  const lines = new Map<string, LinkLine>();
  for (const link of links) {
    const from = places.get(link.from);
    const to = places.get(link.to);
    if (!from || !to || from.laneId === to.laneId) {
      continue;
    }
    const x = Math.max(from.firstX, to.firstX);
    const id = [Math.round(x), from.laneId, to.laneId].join(' ');
    const same = lines.get(id);
    lines.set(id, {
      id,
      x: same?.x ?? x,
      fromY: from.y,
      toY: to.y,
      dashed: (same?.dashed ?? false) || link.confidence < SURE_CONFIDENCE,
      laneIds: [from.laneId, to.laneId],
      links: [...(same?.links ?? []), link],
    });
  }
  return [...lines.values()].reduce<readonly LinkLine[]>(
    (placed, line) => [...placed, stepAside(line, placed)],
    [],
  );
}

/** The line, moved left until it lies upon none of those already placed. */
function stepAside(line: LinkLine, placed: readonly LinkLine[]): LinkLine {
  return placed.some(other => overlap(other, line))
    ? stepAside({ ...line, x: line.x - LINE_DISTANCE }, placed)
    : line;
}

/** Whether two lines share a stretch of height at nearly the same x, and are no branches of one trunk. */
function overlap(a: LinkLine, b: LinkLine): boolean {
  const trunk =
    a.x === b.x &&
    a.dashed === b.dashed &&
    a.laneIds.some(lane => b.laneIds.includes(lane));
  const top = (line: LinkLine) => Math.min(line.fromY, line.toY);
  const bottom = (line: LinkLine) => Math.max(line.fromY, line.toY);
  return (
    !trunk &&
    Math.abs(a.x - b.x) < LINE_DISTANCE &&
    top(a) < bottom(b) &&
    top(b) < bottom(a)
  );
}
