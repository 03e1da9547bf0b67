import { ApiSchemas } from '@value-stream/backstage-plugin-value-stream-common';

type StageFigures = ApiSchemas['StageFigures'];

/** Stages with a place of their own: what is done leaves at the end. */
export function drawnStages(
  figures: ApiSchemas['MapFigures'],
): readonly StageFigures[] {
  return figures.stages.filter(stage => stage.mode !== 'done');
}
