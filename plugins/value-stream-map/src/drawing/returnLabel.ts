import { ApiSchemas } from '@value-stream/backstage-plugin-value-stream-common';
import { Drawing } from './DrawingContext';

/** A return in words: how many items, and how much it added to each. */
export function returnLabel(
  flow: ApiSchemas['ReturnFlow'],
  drawing: Pick<Drawing, 'format' | 't' | 'unit'>,
): string {
  const { format, t, unit } = drawing;
  return t('drawing.returned', {
    count: flow.items,
    value: format.number(flow.items, 0),
    time: format.figure(flow.addedTime, { unit, short: true }),
  });
}
