import { ApiSchemas } from '@value-stream/backstage-plugin-value-stream-common';
import { LayoutOptions } from './LayoutOptions';
import { MapGeometry, ReturnPlace, StagePlace } from './MapGeometry';
import { columnsAcross } from './columnsAcross';
import { drawnStages } from './drawnStages';
import { layoutCallout } from './layoutCallout';
import { layoutLadder } from './layoutLadder';
import { layoutReturns, ReturnSpan } from './layoutReturns';
import {
  COMPACT_BELOW,
  COMPACT_NAME_SIZE,
  MARK_LEADING,
  MARKED_ROW_HEIGHT,
  NAME_LEADING,
  NAME_SIZE,
  NOTE_LEADING,
  ROW_HEIGHT,
} from './measures';
import { fitLabel } from './fitLabel';

const TOP = 30;
const RETURN_STEP = 30;
const TRIANGLE_HEIGHT = 62;
/** Returns from beyond the last stage begin at the drawing's edge. */
const END_SHIFT = 4;

/** The map from left to right: returns, stages, what is said of them, ladder. */
export function layoutAcross(
  figures: ApiSchemas['MapFigures'],
  options: LayoutOptions,
): MapGeometry {
  const { measure } = options;
  const stages = drawnStages(figures);
  const columns = columnsAcross(stages, options.width);
  const { width } = columns;
  const nameSize =
    columns.boxWidth < COMPACT_BELOW ? COMPACT_NAME_SIZE : NAME_SIZE;
  const fitted = stages.map((stage, i) =>
    fitLabel(
      stage.name,
      // Above a triangle there is room beside it too.
      columns.places[i].width + (stage.mode === 'wait' ? columns.gap - 2 : -8),
      (text, size) => measure(text, size, true),
      nameSize,
      stage.mode === 'wait' ? 3 : 2,
    ),
  );
  const names = fitted.map(({ lines }) => lines);
  const headingHeight = 12 + NAME_LEADING * mostLines(stages, names, 'active');

  const centres = new Map(
    stages.map((stage, i) => [
      stage.stageId,
      columns.places[i].x + columns.places[i].width / 2,
    ]),
  );
  const spans = layoutReturns(
    figures.returns,
    // What is returned from beyond the last stage comes from the right edge.
    id => centres.get(id) ?? width + END_SHIFT,
    (from, to) => measure(options.returnLabel(from, to), 11, true),
    width,
  );
  const levels = spans.reduce(
    (most, span) => Math.max(most, span.level + 1),
    0,
  );
  // Names of waits stand above their triangles and may rise above the boxes.
  const rise = Math.max(
    0,
    8 + NAME_LEADING * mostLines(stages, names, 'wait') - headingHeight,
  );
  const boxY = TOP + rise + (levels > 0 ? levels * RETURN_STEP + 20 : 4);
  const bodyY = boxY + headingHeight;
  const boxHeight =
    headingHeight + 4 * (options.marked ? MARKED_ROW_HEIGHT : ROW_HEIGHT);
  const flowAt = bodyY + TRIANGLE_HEIGHT / 2 + 4;

  const places = stages.map((stage, i): StagePlace => {
    const { x, width: w } = columns.places[i];
    const box = stage.mode === 'active';
    const centre = x + w / 2;
    const lines = names[i].length;
    const triangleWidth = Math.min(w - 12, 76);
    const text = (y: number) => ({ x: centre, y, anchor: 'middle' as const });
    return {
      stageId: stage.stageId,
      kind: box ? 'box' : 'triangle',
      area: box
        ? { x, y: boxY, width: w, height: boxHeight }
        : {
            x: centre - triangleWidth / 2,
            y: bodyY + 4,
            width: triangleWidth,
            height: TRIANGLE_HEIGHT,
          },
      headingHeight: box ? headingHeight : 0,
      nameLines: names[i],
      nameSize: fitted[i].size,
      name: text(
        box
          ? boxY + (headingHeight - lines * NAME_LEADING) / 2 + 11
          : bodyY - 6 - (lines - 1) * NAME_LEADING,
      ),
      wait: text(bodyY + TRIANGLE_HEIGHT + 22),
      notes: text(boxY + boxHeight + 18),
      notesWidth: w + columns.gap - 4,
    };
  });

  const noteLines = Math.max(
    0,
    ...stages.map(stage => options.noteLines(stage.stageId)),
  );
  const notesEnd = boxY + boxHeight + 8 + noteLines * NOTE_LEADING;
  const constrained =
    figures.constraint.kind === 'found'
      ? figures.constraint.stageId
      : undefined;
  const callout =
    constrained !== undefined && centres.has(constrained)
      ? layoutCallout({
          centre: centres.get(constrained)!,
          y: notesEnd + 16,
          tieFrom: notesEnd + 2,
          width,
          text: options.callout,
          measure,
        })
      : undefined;
  const mark = options.marked ? MARK_LEADING : 0;
  const waitAt = (callout ? callout.y + callout.height : notesEnd) + 44 + mark;
  const workAt = waitAt + 28;
  const height = workAt + 30 + mark;

  const first = stages.findIndex(stage => stage.committed);
  const boundary = first < 0 ? undefined : columns.bounds[first].from;

  return {
    direction: 'across',
    width,
    height,
    stages: places,
    arrows: columns.gaps.map(({ from, to }) => ({
      x1: from,
      x2: to,
      y1: flowAt,
      y2: flowAt,
    })),
    commitment:
      boundary === undefined
        ? undefined
        : {
            x1: boundary,
            x2: boundary,
            y1: 8,
            y2: workAt + 8,
            label: { x: boundary + 7, y: 16, anchor: 'start' },
          },
    // Wider ones first: labels of those below are written over their lines.
    returns: [...spans]
      .reverse()
      .map(span => returnAcross(span, boxY, rise, places)),
    ladder: layoutLadder({
      stages,
      ladder: figures.ladder,
      bounds: columns.bounds,
      waitAt,
      workAt,
      labelAt: (kind, middle) => ({
        x: middle,
        y: kind === 'wait' ? waitAt - 7 : workAt + 17,
        anchor: 'middle',
      }),
    }),
    flowAt,
    callout,
  };
}

/** Up, along, and down to the stage: round corners, so that lines can be told apart. */
function returnAcross(
  span: ReturnSpan,
  boxY: number,
  rise: number,
  places: readonly StagePlace[],
): ReturnPlace {
  const { flow, fromX, toX, thickness } = span;
  const y = boxY - rise - 22 - span.level * RETURN_STEP;
  const topOf = (id: string) => {
    const place = places.find(p => p.stageId === id);
    return place?.kind === 'triangle' ? place.name.y - 14 : boxY - 2;
  };
  const side = toX < fromX ? -1 : 1;
  const r = Math.min(10, Math.abs(toX - fromX) / 2);
  const tipY = topOf(flow.toStageId);
  return {
    fromStageId: flow.fromStageId,
    toStageId: flow.toStageId,
    path: [
      // What had already left comes back in from the end.
      places.some(place => place.stageId === flow.fromStageId)
        ? `M${fromX},${topOf(flow.fromStageId)}V${y + r}Q${fromX},${y} ${
            fromX + side * r
          },${y}`
        : `M${fromX},${y}`,
      `H${toX - side * r}Q${toX},${y} ${toX},${y + r}`,
      `V${tipY - 6}`,
    ].join(''),
    tip: { x: toX, y: tipY },
    pointing: 'down',
    thickness,
    label: { x: span.labelX, y: y - 6, anchor: 'middle' },
  };
}

function mostLines(
  stages: readonly ApiSchemas['StageFigures'][],
  names: readonly (readonly string[])[],
  mode: string,
): number {
  return stages.reduce(
    (most, stage, i) =>
      stage.mode === mode ? Math.max(most, names[i].length) : most,
    1,
  );
}
