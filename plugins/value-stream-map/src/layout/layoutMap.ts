import { ApiSchemas } from '@value-stream/backstage-plugin-value-stream-common';
import { LayoutOptions } from './LayoutOptions';
import { MapGeometry } from './MapGeometry';
import { layoutAcross } from './layoutAcross';
import { layoutDown } from './layoutDown';

/** Below this width of the canvas a map from left to right shows too little of itself. */
export const NARROW = 560;

/**
 * Where everything of the map stands for the width there is: pure, the same
 * figures always give the same drawing.
 */
export function layoutMap(
  figures: ApiSchemas['MapFigures'],
  options: LayoutOptions,
): MapGeometry {
  return options.direction === 'down'
    ? layoutDown(figures, options)
    : layoutAcross(figures, options);
}
