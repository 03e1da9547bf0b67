import { ApiSchemas } from '@value-stream/backstage-plugin-value-stream-common';
import { Figure } from '@value-stream/flow-engine';

/** A figure without the window and what it leaves out, which the answer says once. */
export function plain(figure: Figure): ApiSchemas['Figure'] {
  const { window: _window, leftOut: _leftOut, ...rest } = figure;
  return rest;
}
