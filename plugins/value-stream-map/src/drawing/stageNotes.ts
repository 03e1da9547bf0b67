import { ApiSchemas } from '@value-stream/backstage-plugin-value-stream-common';
import { Drawing } from './DrawingContext';

/**
 * What is said below a stage: net flow always, the rest only where there is
 * something to say.
 */
export function stageNotes(
  stage: ApiSchemas['StageFigures'],
  drawing: Pick<Drawing, 'format' | 't' | 'unit'>,
  unknownMs: number,
  handover?: ApiSchemas['HandoversAnswer']['stages'][number],
): readonly string[] {
  const { format, t, unit } = drawing;
  const notes: string[] = [];
  if (stage.items === 0) {
    notes.push(
      handover?.covered === false
        ? t('drawing.noData')
        : t('drawing.notCovered'),
    );
  }
  if (stage.netFlowPerWeek.kind === 'value') {
    const net = stage.netFlowPerWeek.value;
    const rounded = Math.round(net * 10) / 10;
    const sign = rounded > 0 ? '+' : '−';
    notes.push(
      t('drawing.netFlow', {
        value:
          rounded === 0
            ? format.number(0, 0)
            : sign + format.number(Math.abs(rounded)),
      }),
    );
  }
  if (
    stage.items > 0 &&
    stage.share.kind === 'value' &&
    stage.share.value < 0.995
  ) {
    notes.push(
      t('drawing.visitedBy', { value: format.share(stage.share.value) }),
    );
  }
  if (stage.mode === 'active' && handover && handover.control !== 'unknown') {
    notes.push(t(`drawing.${handover.control}`));
  }
  if (handover?.batch.kind === 'value' && handover.batch.value > 1) {
    notes.push(
      t('drawing.batch', {
        value: format.number(
          handover.batch.value,
          Number.isInteger(handover.batch.value) ? 0 : 1,
        ),
      }),
    );
  }
  if (stage.blockedNow.kind === 'value' && stage.blockedNow.value > 0) {
    const count = stage.blockedNow.value;
    notes.push(t('drawing.blocked', { count, value: format.number(count, 0) }));
  }
  if (stage.abandoned > 0) {
    const count = stage.abandoned;
    notes.push(
      t('drawing.abandoned', { count, value: format.number(count, 0) }),
    );
  }
  if (unknownMs > 0) {
    notes.push(
      t('drawing.unknownTime', {
        value: format.duration(unknownMs, { unit, short: true }),
      }),
    );
  }
  return notes;
}
