import { ApiSchemas } from '@value-stream/backstage-plugin-value-stream-common';

type ReturnFlow = ApiSchemas['ReturnFlow'];

/** More would hide the map; the table has all. */
const MOST_DRAWN = 6;
const END_SPACING = 12;

/** A return above the stages, before it has a height. */
export interface ReturnSpan {
  readonly flow: ReturnFlow;
  readonly fromX: number;
  readonly toX: number;
  /** Centre of the label: over the line, right of the drop at its left end. */
  readonly labelX: number;
  /** 0 is next to the stages; a return that spans another is above it. */
  readonly level: number;
  readonly thickness: number;
}

/** The returns that are drawn: those with most items. */
export function drawnReturns(
  returns: readonly ReturnFlow[],
): readonly ReturnFlow[] {
  return [...returns]
    .filter(flow => flow.items > 0)
    .sort((a, b) => b.items - a.items)
    .slice(0, MOST_DRAWN);
}

/** Line width of a return: its area, not its width, grows with the count. */
export function returnThickness(items: number, most: number): number {
  return 1.25 + 1.75 * Math.sqrt(items / Math.max(1, most));
}

/**
 * Gives each return its two ends and a level, such that no two lines cross:
 * of returns ending in one stage, the wider one ends further out.
 *
 * @param centreOf - horizontal centre of a stage
 * @param labelWidth - pixels of a return's label
 * @param width - of the drawing, which labels stay inside
 */
export function layoutReturns(
  returns: readonly ReturnFlow[],
  centreOf: (stageId: string) => number,
  labelWidth: (from: string, to: string) => number,
  width = Infinity,
): readonly ReturnSpan[] {
  const drawn = drawnReturns(returns);
  const most = drawn[0]?.items ?? 1;
  const bySpan = [...drawn].sort((a, b) => spanOf(a) - spanOf(b));

  function spanOf(flow: ReturnFlow): number {
    return Math.abs(centreOf(flow.fromStageId) - centreOf(flow.toStageId));
  }

  const placed: (ReturnSpan & { left: number; right: number })[] = [];
  for (const flow of bySpan) {
    const fromX = endAt(flow, flow.fromStageId, flow.toStageId);
    const toX = endAt(flow, flow.toStageId, flow.fromStageId);
    const label = labelWidth(flow.fromStageId, flow.toStageId);
    const labelX = Math.min(
      Math.max((fromX + toX) / 2, Math.min(fromX, toX) + 8 + label / 2),
      width - label / 2 - 2,
    );
    const left = Math.min(fromX, toX, labelX - label / 2) - 6;
    const right = Math.max(fromX, toX, labelX + label / 2) + 6;
    const below = placed.filter(p => p.left < right && left < p.right);
    placed.push({
      flow,
      fromX,
      toX,
      labelX,
      left,
      right,
      level: below.reduce((top, p) => Math.max(top, p.level + 1), 0),
      thickness: returnThickness(flow.items, most),
    });
  }
  return placed;

  /** Ends at one stage fan out to both sides; wider spans further out. */
  function endAt(flow: ReturnFlow, at: string, other: string): number {
    const toTheRight = centreOf(other) > centreOf(at);
    const sameSide = bySpan.filter(candidate => {
      const otherEnd =
        candidate.fromStageId === at
          ? candidate.toStageId
          : candidate.toStageId === at && candidate.fromStageId;
      return otherEnd && centreOf(otherEnd) > centreOf(at) === toTheRight;
    });
    const mine = sameSide.indexOf(flow);
    const shift = END_SPACING / 2 + (sameSide.length - 1 - mine) * END_SPACING;
    return centreOf(at) + (toTheRight ? 1 : -1) * shift;
  }
}
