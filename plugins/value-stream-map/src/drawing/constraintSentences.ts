import { ApiSchemas } from '@value-stream/backstage-plugin-value-stream-common';
import { Drawing } from './DrawingContext';

type Found = Extract<ApiSchemas['Constraint'], { kind: 'found' }>;

/**
 * Why a stage is the constraint, and what it costs, in sentences. The gain is
 * left out where it is not known.
 */
export function constraintSentences(
  constraint: Found,
  figures: ApiSchemas['MapFigures'],
  drawing: Pick<Drawing, 'format' | 't' | 'unit'>,
): { readonly title: string; readonly sentences: readonly string[] } {
  const { format, t, unit } = drawing;
  const nameOf = (id: string) =>
    figures.stages.find(stage => stage.stageId === id)?.name ?? id;
  const share = format.share(constraint.shareOfWait);
  const queue = {
    from: format.number(constraint.queueFrom, 0),
    to: format.items(constraint.queueTo),
    oldest: format.age({
      kind: 'value',
      value: constraint.oldestToMs,
      unit: 'ms',
      n: 1,
      method: 'max',
    }),
  };
  const p50 = figures.flowTime.p50;
  const without = constraint.flowTimeWithout;
  const gainMs =
    p50.kind === 'value' && without.kind === 'value'
      ? p50.value - without.value
      : 0;

  return {
    title: t('constraint.title', { stage: nameOf(constraint.stageId) }),
    sentences: [
      constraint.feedsStageId
        ? t('constraint.shareFeeding', {
            share,
            stage: nameOf(constraint.feedsStageId),
          })
        : t('constraint.share', { share }),
      queueSentence(constraint, queue, t),
      ...(constraint.batching ? [t('constraint.batching')] : []),
      ...(constraint.confirmed ? [] : [t('constraint.unconfirmed')]),
      ...(gainMs > 0
        ? [t('constraint.without', { gain: format.duration(gainMs, { unit }) })]
        : []),
    ],
  };
}

function queueSentence(
  constraint: Found,
  words: { from: string; to: string; oldest: string },
  t: Drawing['t'],
): string {
  if (constraint.queueTo > constraint.queueFrom) {
    return t('constraint.queueGrew', words);
  }
  return constraint.queueTo < constraint.queueFrom
    ? t('constraint.queueFell', words)
    : t('constraint.queue', words);
}
