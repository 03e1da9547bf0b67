import Typography from '@material-ui/core/Typography';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { ApiSchemas } from '@value-stream/backstage-plugin-value-stream-common';
import { Card } from '../chart/Card';
import { DataTable } from '../chart/DataTable';
import { WeeksChart } from '../chart/lazyCharts';
import { shortDate } from '../chart/shortDate';
import { useFlow } from '../FlowContext';
import { valueStreamFlowTranslationRef } from '../translation';
import { Throughput } from './useThroughput';

/** Items started and done per week: velocity, arrivals and the process behaviour chart in one. */
export function ThroughputCard(props: { answer: Throughput }) {
  const { format, shape } = useFlow();
  const { t } = useTranslationRef(valueStreamFlowTranslationRef);
  return (
    <Card
      title={t('throughput.title')}
      text={t('throughput.text')}
      answer={props.answer}
    >
      {({ weeks, limits }) => {
        const signals = signalWeeks(weeks, limits);
        const written = (value: number) => format.number(value, 1);
        return (
          <>
            {shape === 'drawing' ? (
              <WeeksChart
                label={t('throughput.title')}
                names={{
                  started: t('throughput.started'),
                  done: t('throughput.done'),
                }}
                weeks={weeks.map((week, i) => ({
                  at: shortDate(week.from),
                  started: week.started,
                  done: week.done,
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
                          text: t(`throughput.${limit}`, {
                            value: written(limits[limit]),
                          }),
                        }))
                    : []
                }
              />
            ) : (
              <DataTable
                label={t('throughput.title')}
                columns={[
                  { name: t('card.week') },
                  { name: t('throughput.started'), number: true },
                  { name: t('throughput.done'), number: true },
                  { name: t('throughput.signal') },
                ]}
                rows={weeks.map((week, i) => [
                  week.whole
                    ? format.date(week.from)
                    : `${format.date(week.from)} (${t('throughput.partial')})`,
                  format.number(week.started, 0),
                  format.number(week.done, 0),
                  signals.has(i) ? t('throughput.signal') : '',
                ])}
              />
            )}
            {limits.kind === 'unknown' && (
              <Typography variant="body2">
                {t('throughput.unknown', {
                  reason: format.whyUnknown(limits),
                })}
              </Typography>
            )}
          </>
        );
      }}
    </Card>
  );
}

/** Places of the weeks that the limits mark; the limits count whole weeks only. */
function signalWeeks(
  weeks: ApiSchemas['ThroughputAnswer']['weeks'],
  limits: ApiSchemas['ThroughputAnswer']['limits'],
): ReadonlySet<number> {
  if (limits.kind !== 'limits') {
    return new Set();
  }
  const whole = weeks.flatMap((week, place) => (week.whole ? [place] : []));
  return new Set(limits.signals.map(({ at }) => whole[at]));
}
