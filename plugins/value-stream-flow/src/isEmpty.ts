import { ApiSchemas } from '@value-stream/backstage-plugin-value-stream-common';

/** Whether nothing was done or dropped in the window and nothing is in flow. */
export function isEmpty({ figures }: ApiSchemas['FlowAnswer']): boolean {
  const none = (figure: ApiSchemas['Figure']) =>
    figure.kind === 'unknown' ? figure.n === 0 : figure.value === 0;
  return (
    none(figures.velocityPerWeek) &&
    none(figures.load) &&
    none(figures.meanLoad) &&
    figures.discardRate.n === 0
  );
}
