import {
  DrawingColors,
  mixColors,
  readableColor,
} from '@value-stream/backstage-plugin-value-stream-react';

/** The ground of a cell and what is written on it. */
export interface CellTone {
  readonly background: string;
  readonly color: string;
}

/** What decides on the tone of a cell. */
export interface Toned {
  readonly delayMs?: number;
  /** Of a party with itself. */
  readonly diagonal: boolean;
  /** Both parties wait for each other, over others or at once. */
  readonly circle: boolean;
}

/**
 * Tones of the cells: the longer the delay the darker; circles in the colour
 * of the page's mark. Each is mixed once, as most cells have the same.
 *
 * @param greatestMs - of all delays
 */
export function cellTones(
  colors: DrawingColors,
  greatestMs: number,
): (cell: Toned) => CellTone {
  const tones = new Map<string, CellTone>();
  return ({ delayMs, diagonal, circle }) => {
    const key = diagonal ? 'diagonal' : `${delayMs ?? ''} ${circle}`;
    let tone = tones.get(key);
    if (!tone) {
      const background = groundOf({ delayMs, diagonal, circle });
      tone = {
        background,
        color: readableColor(colors.ink, background, 4.6),
      };
      tones.set(key, tone);
    }
    return tone;
  };

  function groundOf({ delayMs, diagonal, circle }: Toned): string {
    if (diagonal) {
      return colors.heading;
    }
    if (delayMs === undefined) {
      return circle ? colors.accentWash : colors.paper;
    }
    const share = 0.06 + 0.17 * Math.sqrt(delayMs / (greatestMs || 1));
    return mixColors(circle ? colors.accent : colors.ink, colors.paper, share);
  }
}
