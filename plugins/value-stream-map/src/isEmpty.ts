import { ApiSchemas } from '@value-stream/backstage-plugin-value-stream-common';

/** Whether nothing was done in the window and nothing is in any stage. */
export function isEmpty(figures: ApiSchemas['MapFigures']): boolean {
  const none = (figure: ApiSchemas['Figure']) =>
    figure.kind === 'unknown' ? figure.n === 0 : figure.value === 0;
  return (
    figures.counted === 0 &&
    none(figures.velocity) &&
    figures.stages.every(
      stage => stage.mode === 'done' || none(stage.inProgress),
    )
  );
}
