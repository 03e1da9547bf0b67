import { useMemo } from 'react';
import { Theme } from '@material-ui/core/styles';
import useTheme from '@material-ui/core/styles/useTheme';
import { mixColors } from './mixColors';
import { readableColor } from './readableColor';

/**
 * Colours of the drawings, from the palette of the portal's theme. Everything
 * is ink on paper; `accent` marks the one thing a page points at.
 *
 * @public
 */
export interface DrawingColors {
  readonly paper: string;
  /** Text and main lines. */
  readonly ink: string;
  /** Second text; readable. */
  readonly quiet: string;
  /** Lines that carry meaning. */
  readonly line: string;
  /** Lines that only divide. */
  readonly hairline: string;
  /** Fill that sets an area off from the paper. */
  readonly wash: string;
  /** Fill of a heading, a shade stronger. */
  readonly heading: string;
  /** Lines and text of what the page points at. */
  readonly accent: string;
  readonly accentWash: string;
  /** Focus and selection. */
  readonly focus: string;
}

/** The colours that a palette gives. @public */
export function drawingColors({
  palette,
}: Pick<Theme, 'palette'>): DrawingColors {
  const paper = mixColors(palette.background.paper, '#000', 1);
  const ink = mixColors(palette.text.primary, paper, 1);
  return {
    paper,
    ink,
    quiet: readableColor(mixColors(ink, paper, 0.68), paper, 4.6),
    line: mixColors(ink, paper, 0.62),
    hairline: mixColors(ink, paper, 0.14),
    wash: mixColors(ink, paper, 0.035),
    heading: mixColors(ink, paper, 0.1),
    accent: readableColor(palette.warning.main, paper, 4.6),
    accentWash: mixColors(palette.warning.main, paper, 0.12),
    focus: readableColor(palette.primary.main, paper, 3),
  };
}

/** @public */
export function useDrawingColors(): DrawingColors {
  const theme = useTheme();
  return useMemo(() => drawingColors(theme), [theme]);
}
