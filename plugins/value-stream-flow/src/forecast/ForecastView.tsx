import { useState } from 'react';
import { makeStyles } from '@material-ui/core/styles';
import TextField from '@material-ui/core/TextField';
import Typography from '@material-ui/core/Typography';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { ApiSchemas } from '@value-stream/backstage-plugin-value-stream-common';
import { Card } from '../chart/Card';
import { DataTable } from '../chart/DataTable';
import { useFlow } from '../FlowContext';
import { useFlowQuestion } from '../hooks/useFlowQuestion';
import { valueStreamFlowTranslationRef } from '../translation';

const MOST_ITEMS = 10_000;
const MOST_DAYS = 1_825;

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
                  level.date ? format.date(level.date) : '–',
                  daysText(level, number, t),
                  format.figure(data.backtest[i].kept),
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
                ]}
                rows={data.howMany.map(({ level, figure }) => [
                  format.share(level),
                  format.figure(figure),
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

function daysText(
  { figure, beyond }: ApiSchemas['ForecastLevel'],
  number: (value: number) => string,
  t: ReturnType<
    typeof useTranslationRef<typeof valueStreamFlowTranslationRef.T>
  >['t'],
): string {
  if (figure.kind === 'unknown') {
    return '–';
  }
  const value = number(figure.value);
  return beyond ? t('forecast.beyond', { value }) : value;
}
