import TextField from '@material-ui/core/TextField';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { ApiSchemas } from '@value-stream/backstage-plugin-value-stream-common';
import { Answer } from '@value-stream/backstage-plugin-value-stream-react';
import { Card } from '../chart/Card';
import { DataTable } from '../chart/DataTable';
import { FigureButton } from '../chart/FigureButton';
import { useFlow } from '../FlowContext';
import { valueStreamFlowTranslationRef } from '../translation';
import { NoForecast } from './NoForecast';
import { recordText } from './recordText';

/** How many items are done in so many days. */
export function HowManyCard(props: {
  answer: Answer<ApiSchemas['ForecastAnswer']>;
  fieldClass: string;
  /** As typed; empty for the usual number. */
  days: string;
  most: number;
  onDays: (days: string) => void;
}) {
  const { answer, days, most, onDays } = props;
  const { format } = useFlow();
  const { t } = useTranslationRef(valueStreamFlowTranslationRef);
  const title = t('forecast.howMany', {
    count: answer.data?.days ?? 2,
    value: answer.data ? format.number(answer.data.days, 0) : '…',
  });
  return (
    <Card title={title} answer={answer}>
      {data => (
        <>
          <TextField
            id="value-stream-forecast-days"
            className={props.fieldClass}
            label={t('forecast.days')}
            value={days === '' ? String(data.days) : days}
            onChange={event => onDays(event.target.value)}
            type="number"
            inputProps={{ min: 1, max: most }}
          />
          {data.howMany[0].figure.kind === 'unknown' ? (
            <NoForecast figure={data.howMany[0].figure} />
          ) : (
            <DataTable
              label={title}
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
  );
}
