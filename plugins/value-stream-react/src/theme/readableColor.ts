import {
  darken,
  getContrastRatio,
  lighten,
} from '@material-ui/core/styles/colorManipulator';

/**
 * A colour's nearest shade that has the wanted contrast with a background
 * (4.5 for text, 3 for lines, by WCAG 2.1).
 *
 * @public
 */
export function readableColor(
  color: string,
  background: string,
  contrast = 4.5,
): string {
  const onLight = getContrastRatio(background, '#000') > 10;
  for (let step = 0; step <= 0.9; step += 0.05) {
    const shade = onLight ? darken(color, step) : lighten(color, step);
    if (getContrastRatio(shade, background) >= contrast) {
      return shade;
    }
  }
  return onLight ? '#000' : '#fff';
}
