import { Area, LinePlace } from './MapGeometry';
import { TextMeasure } from './TextMeasure';

const WIDEST = 560;
const FONT_SIZE = 12.5;
const LEADING = 19;
const AROUND = 62;

/**
 * Room for the constraint's sentences under its stage, kept inside the
 * drawing, with the line that ties both.
 */
export function layoutCallout(options: {
  centre: number;
  y: number;
  tieFrom: number;
  width: number;
  text: string;
  measure: TextMeasure;
}): Area & { readonly tie: LinePlace } {
  const width = Math.min(WIDEST, options.width - 16);
  const x = Math.min(
    Math.max(8, options.centre - width / 2),
    options.width - width - 8,
  );
  const lines = Math.ceil(
    // Lines break at words, so that they are not quite full.
    options.measure(options.text, FONT_SIZE) / (width - 64),
  );
  return {
    x,
    y: options.y,
    width,
    height: AROUND + lines * LEADING,
    tie: {
      x1: options.centre,
      x2: options.centre,
      y1: options.tieFrom,
      y2: options.y,
    },
  };
}
