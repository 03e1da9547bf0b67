import { wrapLabel } from './wrapLabel';

/** Below this a name cannot be read. */
const LEAST_SIZE = 9.5;
const STEP = 0.5;

/** A name in lines, with the size at which they fit. */
export interface FittedLabel {
  readonly lines: readonly string[];
  readonly size: number;
}

/**
 * Breaks a name into lines, in smaller letters where a word does not fit; only
 * what does not fit in the smallest ends in an ellipsis.
 *
 * @param measure - width of a text in pixels at a size
 */
export function fitLabel(
  text: string,
  width: number,
  measure: (text: string, size: number) => number,
  size: number,
  maxLines: number,
): FittedLabel {
  for (let smaller = size; ; smaller -= STEP) {
    const lines = wrapLabel(
      text,
      width,
      line => measure(line, smaller),
      maxLines,
    );
    const whole = lines.every(line => !line.endsWith('…'));
    if (whole || smaller - STEP < LEAST_SIZE) {
      return { lines, size: smaller };
    }
  }
}
