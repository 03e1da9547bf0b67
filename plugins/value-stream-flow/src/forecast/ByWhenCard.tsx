import TextField from '@material-ui/core/TextField';
import Typography from '@material-ui/core/Typography';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { ApiSchemas } from '@value-stream/backstage-plugin-value-stream-common';
import { Answer } from '@value-stream/backstage-plugin-value-stream-react';
import { Card } from '../chart/Card';
import { useFlow } from '../FlowContext';
import { valueStreamFlowTranslationRef } from '../translation';
import { LevelsTable } from './LevelsTable';
import { NoForecast } from './NoForecast';

/** By when so many items are done, whatever brings them out. */
export function ByWhenCard(props: {
  answer: Answer<ApiSchemas['ForecastAnswer']>;
  fieldClass: string;
  /** As typed; empty for the open items. */
  items: string;
  most: number;
  onItems: (items: string) => void;
}) {
  const { answer, items, most, onItems } = props;
  const { format } = useFlow();
  const { t } = useTranslationRef(valueStreamFlowTranslationRef);
  const number = (value: number) => format.number(value, 0);
  const title = t('forecast.byWhen', {
    count: answer.data?.items ?? 2,
    value: answer.data ? number(answer.data.items) : '…',
  });
  return (
    <Card title={title} answer={answer}>
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
            className={props.fieldClass}
            label={t('forecast.items')}
            value={items === '' ? String(data.items) : items}
            onChange={event => onItems(event.target.value)}
            type="number"
            inputProps={{ min: 1, max: most }}
          />
          {data.byWhen[0].figure.kind === 'unknown' ? (
            <NoForecast figure={data.byWhen[0].figure} />
          ) : (
            <>
              <LevelsTable
                label={title}
                levels={data.byWhen}
                record={data.backtest}
                asOf={data.asked.asOf}
                figureOf={level => ({
                  figure: 'forecast-by-when',
                  level,
                  items: data.items,
                })}
              />
              <Typography variant="body2">
                {t('forecast.recordText')}
              </Typography>
            </>
          )}
          {data.inBatches && (
            <Typography variant="body2">
              {data.trains ? t('forecast.byTrain') : t('forecast.batches')}
            </Typography>
          )}
        </>
      )}
    </Card>
  );
}
