import {
  decomposeColor,
  recomposeColor,
} from '@material-ui/core/styles/colorManipulator';

/**
 * A colour laid over an opaque background at a given opacity, as an opaque
 * colour. The colour's own opacity counts too.
 *
 * @public
 */
export function mixColors(
  color: string,
  background: string,
  opacity: number,
): string {
  const over = decomposeColor(color).values as readonly number[];
  const under = decomposeColor(background).values as readonly number[];
  const weight = opacity * (over[3] ?? 1);
  const channel = (i: number) =>
    Math.round(over[i] * weight + under[i] * (1 - weight));
  return recomposeColor({
    type: 'rgb',
    values: [channel(0), channel(1), channel(2)],
  });
}
