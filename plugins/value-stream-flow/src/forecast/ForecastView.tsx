import { useState } from 'react';
import { makeStyles } from '@material-ui/core/styles';
import TextField from '@material-ui/core/TextField';
import Typography from '@material-ui/core/Typography';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { ApiSchemas } from '@value-stream/backstage-plugin-value-stream-common';
import { Card } from '../chart/Card';
import { Format } from '@value-stream/backstage-plugin-value-stream-react';
import { DataTable } from '../chart/DataTable';
import { FigureButton } from '../chart/FigureButton';
import { Words } from '../delivery/Words';
import { useFlow } from '../FlowContext';
import { useFlowQuestion } from '../hooks/useFlowQuestion';
import { valueStreamFlowTranslationRef } from '../translation';

const MOST_ITEMS = 10_000;
const MOST_DAYS = 1_825;
const DAY_MS = 86_400_000;

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'grid',
      gap: theme.spacing(1.5),
      alignItems: 'start',
      gridTemplateColumns: 'repeat(2, minmax(0, 1fr))',
      [theme.breakpoints.down('sm')]: {
        gridTemplateColumns: 'minmax(0, 1fr)',
      },
    },
    field: { width: 120, marginBottom: theme.spacing(1) },
  }),
  { name: 'ValueStreamFlowForecast' },
);

/** By when, and how many: drawn from the stream's own history, with its record. */
export function ForecastView() {
  const classes = useStyles();
  const { entity, query, format } = useFlow();
  const { t } = useTranslationRef(valueStreamFlowTranslationRef);
  const [items, setItems] = useState('');
  const [days, setDays] = useState('30');
  const asked = {
    ...query,
    days: whole(days, MOST_DAYS) ?? 30,
    ...(whole(items, MOST_ITEMS) !== undefined && {
      items: whole(items, MOST_ITEMS),
    }),
  };
  const answer = useFlowQuestion('forecast', entity, asked);
  const number = (value: number) => format.number(value, 0);
  const unknown = ({ figure }: ApiSchemas['ForecastLevel']) =>
    figure.kind === 'unknown' ? (
      <Typography variant="body2">
        {t('forecast.unknown', { reason: format.whyUnknown(figure) })}{' '}
        {t('forecast.need')}
      </Typography>
    ) : null;

  return (
    <div className={classes.root}>
      <Card
        title={t('forecast.byWhen', {
          count: answer.data?.items ?? 2,
          value: answer.data ? number(answer.data.items) : '…',
        })}
        answer={answer}
      >
        {data => (
          <>
            <Typography variant="body2" gutterBottom>
              {t('forecast.byWhenText', {
                days: number(data.history.days),
                items: number(data.history.items),
              })}
            </Typography>
            <TextField
              id="value-stream-forecast-items"
              className={classes.field}
              label={t('forecast.items')}
              value={items === '' ? String(data.items) : items}
              onChange={event => setItems(event.target.value)}
              type="number"
              inputProps={{ min: 1, max: MOST_ITEMS }}
            />
            {unknown(data.byWhen[0]) ?? (
              <DataTable
                label={t('forecast.byWhen', {
                  count: data.items,
                  value: number(data.items),
                })}
                columns={[
                  { name: t('forecast.level'), number: true },
                  { name: t('forecast.date') },
                  { name: t('forecast.inDays'), number: true },
                  { name: t('forecast.record'), number: true },
                ]}
                rows={data.byWhen.map((level, i) => [
                  format.share(level.level),
                  dateText(level, data.asked.asOf, format.date, t),
                  <FigureButton
                    key="days"
                    choice={{
                      figure: 'forecast-by-when',
                      level: level.level,
                      items: data.items,
                    }}
                    label={`${format.share(level.level)}: ${daysText(
                      level,
                      number,
                      t,
                    )}`}
                  >
                    {daysText(level, number, t)}
                  </FigureButton>,
                  // What lies beyond the horizon is kept by whatever comes.
                  level.beyond || !data.backtest[i]
                    ? '–'
                    : recordText(data.backtest[i].kept, format),
                ])}
              />
            )}
            {data.byWhen[0].figure.kind === 'value' && (
              <Typography variant="body2">
                {t('forecast.recordText')}
              </Typography>
            )}
            {data.inBatches && (
              <Typography variant="body2">{t('forecast.batches')}</Typography>
            )}
          </>
        )}
      </Card>
      <Card
        title={t('forecast.howMany', {
          count: answer.data?.days ?? 2,
          value: answer.data ? number(answer.data.days) : days,
        })}
        answer={answer}
      >
        {data => (
          <>
            <TextField
              id="value-stream-forecast-days"
              className={classes.field}
              label={t('forecast.days')}
              value={days}
              onChange={event => setDays(event.target.value)}
              type="number"
              inputProps={{ min: 1, max: MOST_DAYS }}
            />
            {unknown(data.howMany[0]) ?? (
              <DataTable
                label={t('forecast.howMany', {
                  count: data.days,
                  value: number(data.days),
                })}
                columns={[
                  { name: t('forecast.level'), number: true },
                  { name: t('forecast.atLeast'), number: true },
                  { name: t('forecast.record'), number: true },
                ]}
                rows={data.howMany.map(({ level, figure }, i) => [
                  format.share(level),
                  <FigureButton
                    key="items"
                    choice={{
                      figure: 'forecast-how-many',
                      level,
                      days: data.days,
                    }}
                    label={`${format.share(level)}: ${format.figure(figure)}`}
                  >
                    {format.figure(figure)}
                  </FigureButton>,
                  // At least none is kept by whatever comes.
                  data.backtestHowMany[i] &&
                  figure.kind === 'value' &&
                  figure.value > 0
                    ? recordText(data.backtestHowMany[i].kept, format)
                    : '–',
                ])}
              />
            )}
          </>
        )}
      </Card>
    </div>
  );
}

function whole(text: string, most: number): number | undefined {
  const value = Number(text);
  return Number.isInteger(value) && value >= 1 && value <= most
    ? value
    : undefined;
}

/** The day, or that it is later than the last that is looked at. */
function dateText(
  { figure, beyond, date }: ApiSchemas['ForecastLevel'],
  asOf: string,
  write: (instant: string) => string,
  t: Words,
): string {
  if (date) {
    return write(date);
  }
  if (figure.kind === 'unknown' || !beyond) {
    return '–';
  }
  const horizon = Date.parse(asOf) + figure.value * DAY_MS;
  return t('forecast.beyond', {
    value: write(new Date(horizon).toISOString()),
  });
}

/** How often such forecasts held, of how many. */
function recordText(kept: ApiSchemas['Figure'], format: Format): string {
  return kept.kind === 'value'
    ? `${format.figure(kept)} (n ${format.number(kept.n, 0)})`
    : '–';
}

function daysText(
  { figure, beyond }: ApiSchemas['ForecastLevel'],
  number: (value: number) => string,
  t: Words,
): string {
  if (figure.kind === 'unknown') {
    return '–';
  }
  const value = number(figure.value);
  return beyond ? t('forecast.beyond', { value }) : value;
}
