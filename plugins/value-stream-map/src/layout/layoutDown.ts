import { ApiSchemas } from '@value-stream/backstage-plugin-value-stream-common';
import { LayoutOptions } from './LayoutOptions';
import { LinePlace, MapGeometry, ReturnPlace, StagePlace } from './MapGeometry';
import { drawnStages } from './drawnStages';
import { layoutLadder } from './layoutLadder';
import { layoutReturns } from './layoutReturns';
import {
  MARK_LEADING,
  MARKED_ROW_HEIGHT,
  NAME_LEADING,
  NAME_SIZE,
  NOTE_LEADING,
  ROW_HEIGHT,
} from './measures';
import { TextMeasure } from './TextMeasure';
import { wrapLabel } from './wrapLabel';

const GAP = 26;
const COMMITMENT_HEIGHT = 26;
const TRIANGLE = { width: 68, height: 60 };
const LADDER_WIDTH = 124;
const RETURN_STEP = 9;

/** The map from top to bottom: returns at the left, ladder at the right. */
export function layoutDown(
  figures: ApiSchemas['MapFigures'],
  options: LayoutOptions,
): MapGeometry {
  const { width } = options;
  const stages = drawnStages(figures);
  const first = stages.findIndex(stage => stage.committed);
  const levels = layoutReturns(
    figures.returns,
    id => indexOf(id) * 100,
    () => 0,
  );
  const depth = levels.reduce(
    (most, span) => Math.max(most, span.level + 1),
    0,
  );
  const x = depth > 0 ? 18 + depth * RETURN_STEP : 4;
  const columnWidth = Math.max(120, width - x - LADDER_WIDTH);
  const boxWidth = Math.min(columnWidth, 240);

  function indexOf(id: string): number {
    const index = stages.findIndex(stage => stage.stageId === id);
    return index < 0 ? stages.length : index;
  }

  const places: StagePlace[] = [];
  const bounds: { from: number; to: number }[] = [];
  const arrows: LinePlace[] = [];
  let commitmentY: number | undefined;
  let y = 0;
  stages.forEach((stage, i) => {
    const from = y;
    if (i === first) {
      commitmentY = y + COMMITMENT_HEIGHT - 6;
      y += COMMITMENT_HEIGHT;
    }
    const start = i === first ? y : from;
    arrows.push({ x1: x + 34, x2: x + 34, y1: start, y2: start + GAP });
    y = start + GAP;
    const notes = options.noteLines(stage.stageId) * NOTE_LEADING;
    const place =
      stage.mode === 'active'
        ? boxDown(stage, x, y, boxWidth, options)
        : triangleDown(stage, x, y, columnWidth, options);
    places.push(place);
    y = place.notes.y - 11 + notes + 6;
    bounds.push({ from: start, to: y });
  });
  const height = y + GAP;
  arrows.push({ x1: x + 34, x2: x + 34, y1: y, y2: height });

  const waitAt = width - 46;
  const workAt = width - 66;
  return {
    direction: 'down',
    width,
    height,
    stages: places,
    arrows,
    commitment:
      commitmentY === undefined
        ? undefined
        : {
            x1: 0,
            x2: width,
            y1: commitmentY,
            y2: commitmentY,
            label: { x: 2, y: commitmentY - 6, anchor: 'start' },
          },
    returns: levels.map(({ flow, level, thickness }): ReturnPlace => {
      const at = (id: string, shift: number) => {
        const place = places[indexOf(id)];
        return place
          ? place.area.y + place.area.height / 2 + shift
          : height - 4;
      };
      const fromY = at(flow.fromStageId, -6 - level * 5);
      const toY = at(flow.toStageId, 6 + level * 5);
      const lane = x - 12 - level * RETURN_STEP;
      const end = x - 2;
      return {
        fromStageId: flow.fromStageId,
        toStageId: flow.toStageId,
        path: `M${end},${fromY}H${lane + 5}Q${lane},${fromY} ${lane},${
          fromY - 5
        }V${toY + 5}Q${lane},${toY} ${lane + 5},${toY}H${end - 5}`,
        tip: { x: end, y: toY },
        pointing: 'right',
        thickness: Math.min(thickness, 2.5),
      };
    }),
    ladder: layoutLadder({
      stages,
      ladder: figures.ladder,
      bounds,
      waitAt,
      workAt,
      down: true,
      labelAt: (kind, middle) => ({
        x: kind === 'wait' ? waitAt + 6 : workAt - 6,
        y: middle + 4,
        anchor: kind === 'wait' ? 'start' : 'end',
      }),
    }),
    flowAt: x + 34,
  };
}

function boxDown(
  stage: ApiSchemas['StageFigures'],
  x: number,
  y: number,
  width: number,
  { measure, marked }: LayoutOptions,
): StagePlace {
  const nameLines = wrapLabel(stage.name, width - 12, nameWidth(measure));
  const headingHeight = 12 + nameLines.length * NAME_LEADING;
  const height = headingHeight + 4 * (marked ? MARKED_ROW_HEIGHT : ROW_HEIGHT);
  return {
    stageId: stage.stageId,
    kind: 'box',
    area: { x, y, width, height },
    headingHeight,
    nameLines,
    nameSize: NAME_SIZE,
    name: { x: x + width / 2, y: y + 17, anchor: 'middle' },
    wait: { x, y, anchor: 'start' },
    notes: { x, y: y + height + 17, anchor: 'start' },
    notesWidth: width,
  };
}

function triangleDown(
  stage: ApiSchemas['StageFigures'],
  x: number,
  y: number,
  columnWidth: number,
  { measure, marked }: LayoutOptions,
): StagePlace {
  const textX = x + TRIANGLE.width + 10;
  const nameLines = wrapLabel(
    stage.name,
    // Beside a wait the ladder runs on its far line.
    columnWidth - TRIANGLE.width - 14 + LADDER_WIDTH - 52,
    nameWidth(measure),
  );
  return {
    stageId: stage.stageId,
    kind: 'triangle',
    area: { x, y, ...TRIANGLE },
    headingHeight: 0,
    nameLines,
    nameSize: NAME_SIZE,
    name: { x: textX, y: y + 18, anchor: 'start' },
    wait: {
      x: textX,
      y: y + 18 + nameLines.length * NAME_LEADING + 2,
      anchor: 'start',
    },
    notes: {
      x,
      y: y + TRIANGLE.height + 17 + (marked ? 2 * MARK_LEADING : 0),
      anchor: 'start',
    },
    notesWidth: columnWidth,
  };
}

function nameWidth(measure: TextMeasure): (text: string) => number {
  return text => measure(text, NAME_SIZE, true);
}
