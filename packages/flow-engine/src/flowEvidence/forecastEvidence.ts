import { Window } from '../model';
import { BacktestLevel } from '../forecast/judgePast';
import {
  blocksOf,
  DailyThroughput,
  ForecastLevel,
} from '../forecast/Throughput';
import { figureText } from './evidenceText';
import { FlowEvidence, FlowEvidenceItem } from './FlowEvidence';

/**
 * What a forecast rests on: the weeks of history that futures are drawn from,
 * and how forecasts of the same kind fared. Weeks are counted from the last
 * day backwards; one with a day that is unknown is left out.
 *
 * @param days - first instants of the days of the history, and the end of the last
 * @public
 */
export function forecastEvidence(
  { level, figure, beyond }: ForecastLevel,
  record: BacktestLevel | undefined,
  history: DailyThroughput,
  days: readonly number[],
  window: Window,
): FlowEvidence {
  const blocks = blocksOf(history);
  const counted: FlowEvidenceItem[] = [];
  const leftOut: FlowEvidenceItem[] = [];
  for (let end = history.length; end > 0; ) {
    const start = Math.max(0, end - blocks.days);
    const part = history.slice(start, end);
    const gap = part.lastIndexOf(null);
    const whole = part.length === blocks.days && gap < 0;
    const from = gap >= 0 ? start + gap : start;
    if (whole) {
      counted.push({
        itemKey: '',
        period: true,
        from: days[start],
        to: days[end],
        value: part.reduce<number>((sum, done) => sum + (done ?? 0), 0),
      });
      end = start;
    } else {
      const reason = gap >= 0 ? 'no-history' : 'outside-window';
      const later = leftOut[leftOut.length - 1];
      const joins = later?.from === days[end] && later.leftOut === reason;
      leftOut.splice(joins ? -1 : leftOut.length, joins ? 1 : 0, {
        itemKey: '',
        period: true,
        from: days[from],
        to: joins ? later.to : days[end],
        leftOut: reason,
      });
      end = from;
    }
  }
  const answer =
    beyond && figure.kind === 'value'
      ? `more than ${figure.value} days`
      : figureText(figure, 'calendar');
  return {
    result: figure,
    formula: [
      `at ${Math.round(level * 100)} %: ${answer}`,
      figure.kind === 'value' ? figure.method : undefined,
      `${blocks.items} items done in ${blocks.coveredDays} days of whole weeks`,
      record &&
        `past forecasts of this kind held ${figureText(
          record.kept,
          'calendar',
        )} of ${record.kept.n} times`,
    ]
      .filter(Boolean)
      .join('; '),
    window,
    unit: 'items',
    counted,
    leftOut,
  };
}
