import {
  DrawingColors,
  mixColors,
} from '@value-stream/backstage-plugin-value-stream-react';
import { DrawnPlaces } from './matrixWindow';

/** What of a whole matrix is painted, by places in its order. */
export interface WholeMatrixParts {
  readonly parties: number;
  readonly delays: readonly {
    readonly row: number;
    readonly column: number;
    readonly circle: boolean;
  }[];
  /** Parties of a circle stand together. */
  readonly circles: readonly DrawnPlaces[];
  /** What is seen of the cells. */
  readonly seen: { readonly rows: DrawnPlaces; readonly columns: DrawnPlaces };
}

type Ground = Pick<
  CanvasRenderingContext2D,
  'fillStyle' | 'strokeStyle' | 'lineWidth' | 'fillRect' | 'strokeRect'
>;

/** A mark is at least so large, in pixels. */
const LEAST = 2;

/** Paints all delays of a matrix as marks, its circles as squares, and a frame about what is seen. */
export function paintWhole(
  ground: Ground,
  size: number,
  { parties, delays, circles, seen }: WholeMatrixParts,
  colors: DrawingColors,
): void {
  const unit = size / parties;
  const mark = Math.max(LEAST, unit);
  ground.fillStyle = colors.paper;
  ground.fillRect(0, 0, size, size);
  ground.fillStyle = mixColors(colors.accent, colors.paper, 0.2);
  for (const { first, end } of circles) {
    const side = (end - first) * unit;
    ground.fillRect(first * unit, first * unit, side, side);
  }
  ground.fillStyle = colors.hairline;
  for (let place = 0; place < parties; place += 1) {
    ground.fillRect(place * unit, place * unit, mark, mark);
  }
  for (const { row, column, circle } of delays) {
    ground.fillStyle = circle ? colors.accent : colors.ink;
    ground.fillRect(column * unit, row * unit, mark, mark);
  }
  ground.strokeStyle = colors.focus;
  ground.lineWidth = 2;
  ground.strokeRect(
    seen.columns.first * unit,
    seen.rows.first * unit,
    (seen.columns.end - seen.columns.first) * unit,
    (seen.rows.end - seen.rows.first) * unit,
  );
}
