import { ApiSchemas } from '@value-stream/backstage-plugin-value-stream-common';
import { FigureChoice } from '@value-stream/backstage-plugin-value-stream-react';

/** What is selected until the reader chooses: the constraint's wait, else flow time. */
export function defaultSelection(
  figures: ApiSchemas['MapFigures'],
): FigureChoice {
  return figures.constraint.kind === 'found'
    ? { figure: 'stage-wait-time', stage: figures.constraint.stageId }
    : { figure: 'flow-time' };
}
