import {
  ApiSchemas,
  FigureAnswer,
  FigureId,
} from '@value-stream/backstage-plugin-value-stream-common';
import { Drawing } from '../drawing/DrawingContext';
import { FigureMarks } from './FigureMarks';

type Words = Pick<Drawing, 'format' | 't' | 'unit'>;

/** A difference with its sign; nothing where it is unknown. */
export function signedChange(
  change: FigureAnswer,
  { format, t, unit }: Words,
): string | undefined {
  if (change.kind === 'unknown') {
    return undefined;
  }
  const size = { ...change, value: Math.abs(change.value) };
  const value =
    change.unit === 'ratio'
      ? t('compare.points', {
          value: format.number(size.value * 100, size.value < 0.0095 ? 1 : 0),
        })
      : format.figure(size, { unit, short: true });
  const nothing = !/[1-9]/.test(value);
  if (nothing) {
    return t('compare.same');
  }
  return (change.value > 0 ? '+' : '−') + value;
}

const TOTALS: Partial<
  Record<FigureId, Exclude<keyof ApiSchemas['MapComparison'], 'stages'>>
> = {
  'flow-time': 'flowTime',
  'process-time': 'processTime',
  'wait-time': 'waitTime',
  'activity-ratio': 'activityRatio',
  'first-time-right': 'firstTimeRight',
  'in-progress': 'inProgress',
  velocity: 'velocityPerWeek',
  traceability: 'traceability',
};

/** Marks every figure by its change from an earlier window. */
export function comparisonMarks(
  comparison: ApiSchemas['MapComparison'],
  words: Words,
): FigureMarks {
  const stages = new Map(comparison.stages.map(s => [s.stageId, s]));
  const { format, t, unit } = words;
  return {
    ofStage: (stageId, figure) => {
      const compared = stages.get(stageId)?.[figure];
      return compared && signedChange(compared.change, words);
    },
    ofTotal: figure => {
      const name = TOTALS[figure];
      const compared = name && comparison[name];
      const change = compared && signedChange(compared.change, words);
      return compared && change
        ? [
            t('compare.was', {
              value: format.figure(compared.before, { unit, short: true }),
            }),
            change,
          ]
        : [];
    },
  };
}
