import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { ApiSchemas } from '@value-stream/backstage-plugin-value-stream-common';
import { Answer } from '@value-stream/backstage-plugin-value-stream-react';
import { Card } from '../chart/Card';
import { useFlow } from '../FlowContext';
import { valueStreamFlowTranslationRef } from '../translation';
import { LevelsTable } from './LevelsTable';
import { NoForecast } from './NoForecast';

const useStyles = makeStyles(
  theme => ({
    wide: { gridColumn: '1 / -1', minWidth: 0 },
    dates: {
      display: 'grid',
      gap: theme.spacing(1.5, 4),
      alignItems: 'start',
      gridTemplateColumns: 'repeat(2, minmax(0, 1fr))',
      [theme.breakpoints.down('sm')]: {
        gridTemplateColumns: 'minmax(0, 1fr)',
      },
    },
    part: { fontSize: 14, fontWeight: 700 },
  }),
  { name: 'ValueStreamFlowTrains' },
);

/** Where work leaves by train: when it is ready, and when the train takes it. */
export function TrainsCard(props: {
  answer: Answer<ApiSchemas['ForecastAnswer']>;
  items: number;
  trains: ApiSchemas['TrainForecast'];
}) {
  const { answer, items, trains } = props;
  const classes = useStyles();
  const { format } = useFlow();
  const { t } = useTranslationRef(valueStreamFlowTranslationRef);
  const dates = [
    {
      name: t('forecast.ready'),
      figure: 'forecast-ready',
      levels: trains.readiness,
      record: trains.readinessRecord,
      done: trains.unready === 0,
    },
    {
      name: t('forecast.release'),
      figure: 'forecast-release',
      levels: trains.release,
      record: trains.releaseRecord,
      done: false,
    },
  ] as const;
  return (
    <div className={classes.wide}>
      <Card
        title={t('forecast.trains')}
        text={t('forecast.trainsText', {
          items: format.items(items),
          ready: format.number(trains.ready, 0),
        })}
        answer={answer}
      >
        {({ asked }) => (
          <div className={classes.dates}>
            {dates.map(({ name, figure, levels, record, done }) => (
              <div key={figure}>
                <Typography component="h4" className={classes.part}>
                  {name}
                </Typography>
                {done && (
                  <Typography variant="body2">
                    {t('forecast.allReady')}
                  </Typography>
                )}
                {!done && levels[0].figure.kind === 'unknown' && (
                  <NoForecast figure={levels[0].figure} />
                )}
                {!done && levels[0].figure.kind === 'value' && (
                  <LevelsTable
                    label={name}
                    levels={levels}
                    record={record}
                    asOf={asked.asOf}
                    figureOf={level => ({ figure, level, items })}
                  />
                )}
              </div>
            ))}
          </div>
        )}
      </Card>
    </div>
  );
}
