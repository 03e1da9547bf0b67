import { Drawing } from './DrawingContext';

/** How many items are done at once, where it is more than one. */
export function batchNote({
  format,
  handovers,
  t,
}: Pick<Drawing, 'format' | 'handovers' | 't'>): string | undefined {
  const batch = handovers?.doneBatch;
  return batch?.kind === 'value' && batch.value > 1
    ? t('drawing.rollout', {
        value: format.number(
          batch.value,
          Number.isInteger(batch.value) ? 0 : 1,
        ),
      })
    : undefined;
}
