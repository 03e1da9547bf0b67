import Typography from '@material-ui/core/Typography';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { ApiSchemas } from '@value-stream/backstage-plugin-value-stream-common';
import {
  useLocale,
  WeeksChart,
} from '@value-stream/backstage-plugin-value-stream-react';
import { Card } from '../chart/Card';
import { DataTable } from '../chart/DataTable';
import { FigureButton } from '../chart/FigureButton';
import { useFlow } from '../FlowContext';
import { valueStreamFlowTranslationRef } from '../translation';
import { monthsOf } from './monthsOf';
import { Throughput } from './useThroughput';
import { weekEnds } from './weekEnds';

/** More would be too thin to be seen one by one. */
const MOST_WEEKS = 60;

type Week = ApiSchemas['ThroughputAnswer']['weeks'][number];

/** Items started and done per week: velocity, arrivals and the process behaviour chart in one. */
export function ThroughputCard(props: { answer: Throughput }) {
  const { format, shape, openFigure, setWindow } = useFlow();
  const { t } = useTranslationRef(valueStreamFlowTranslationRef);
  const locale = useLocale();
  const nameOf = (week: Week) =>
    week.whole
      ? format.date(week.from)
      : `${format.date(week.from)} (${t('throughput.partial')})`;
  const opening = (week: Week, what: 'started' | 'done') =>
    week.known ? (
      <FigureButton
        choice={{ figure: `week-${what}`, at: week.from }}
        label={`${t(`throughput.${what}`)}, ${nameOf(week)}: ${format.number(
          week[what],
          0,
        )}`}
      >
        {format.number(week[what], 0)}
      </FigureButton>
    ) : (
      '–'
    );
  return (
    <Card
      title={t('throughput.title')}
      text={t('throughput.text')}
      answer={props.answer}
    >
      {({ asked, weeks, limits }) => {
        const signals = signalWeeks(weeks, limits);
        const ends = weekEnds(weeks);
        const months =
          weeks.length > MOST_WEEKS ? monthsOf(weeks, ends, locale) : null;
        const limitText = (limit: 'mean' | 'upper' | 'lower') =>
          limits.kind === 'limits'
            ? t(`throughput.${limit}`, {
                value: format.number(limits[limit], 1),
              })
            : '';
        return (
          <>
            {shape === 'drawing' && months && (
              <WeeksChart
                label={t('throughput.monthsLabel', {
                  months: format.number(months.length, 0),
                  started: format.number(sumOf(weeks, 'started'), 0),
                  done: format.number(sumOf(weeks, 'done'), 0),
                  signals: format.number(signals.size, 0),
                })}
                from={Date.parse(asked.window.from)}
                to={Date.parse(asked.window.to)}
                names={{
                  started: t('throughput.started'),
                  done: t('throughput.done'),
                }}
                weeks={months}
                onBrush={setWindow}
                onOpen={place =>
                  setWindow(months[place].from, months[place].to - 1)
                }
              />
            )}
            {shape === 'drawing' && !months && (
              <WeeksChart
                label={t('throughput.label', {
                  weeks: format.number(weeks.length, 0),
                  started: format.number(sumOf(weeks, 'started'), 0),
                  done: format.number(sumOf(weeks, 'done'), 0),
                  signals: format.number(signals.size, 0),
                })}
                from={Date.parse(asked.window.from)}
                to={Date.parse(asked.window.to)}
                names={{
                  started: t('throughput.started'),
                  done: t('throughput.done'),
                }}
                weeks={weeks.map((week, i) => ({
                  from: Date.parse(week.from),
                  to: ends[i],
                  name: nameOf(week),
                  ...(week.known && { started: week.started, done: week.done }),
                  signal: signals.has(i),
                  part: !week.whole,
                }))}
                limits={
                  limits.kind === 'limits'
                    ? (['mean', 'upper', 'lower'] as const)
                        // One at zero would lie on the axis and say nothing.
                        .filter(limit => limits[limit] > 0)
                        .map(limit => ({
                          value: limits[limit],
                          text: limitText(limit),
                        }))
                    : []
                }
                onBrush={setWindow}
                onOpen={place =>
                  openFigure({ figure: 'week-done', at: weeks[place].from })
                }
              />
            )}
            {shape === 'table' && (
              <DataTable
                label={t('throughput.title')}
                columns={[
                  { name: t('card.week') },
                  { name: t('throughput.started'), number: true },
                  { name: t('throughput.done'), number: true },
                  { name: t('throughput.signal') },
                ]}
                rows={weeks.map((week, i) => [
                  nameOf(week),
                  opening(week, 'started'),
                  opening(week, 'done'),
                  signals.has(i) ? t('throughput.signal') : '',
                ])}
              />
            )}
            <Typography variant="body2">
              {shape === 'drawing' && `${t('throughput.legend')} `}
              {shape === 'drawing' && months && `${t('throughput.months')} `}
              <FigureButton choice={{ figure: 'process-limits' }}>
                {limits.kind === 'unknown'
                  ? t('throughput.unknown', {
                      value: format.number(limits.n, 0),
                    })
                  : [limitText('lower'), limitText('mean'), limitText('upper')]
                      .filter(Boolean)
                      .join(', ')}
              </FigureButton>
            </Typography>
          </>
        );
      }}
    </Card>
  );
}

function sumOf(weeks: readonly Week[], what: 'started' | 'done'): number {
  return weeks.reduce((sum, week) => sum + (week.known ? week[what] : 0), 0);
}

/** Places of the weeks that the limits mark; the limits count whole weeks only. */
function signalWeeks(
  weeks: readonly Week[],
  limits: ApiSchemas['ThroughputAnswer']['limits'],
): ReadonlySet<number> {
  if (limits.kind !== 'limits') {
    return new Set();
  }
  const whole = weeks.flatMap((week, place) => (week.whole ? [place] : []));
  return new Set(limits.signals.map(({ at }) => whole[at]));
}
