import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { ApiSchemas } from '@value-stream/backstage-plugin-value-stream-common';
import { Card } from '../chart/Card';
import { DataTable } from '../chart/DataTable';
import { BandsChart } from '../chart/lazyCharts';
import { shortDate } from '../chart/shortDate';
import { useFlow } from '../FlowContext';
import { useFlowQuestion } from '../hooks/useFlowQuestion';
import { valueStreamFlowTranslationRef } from '../translation';
import { bandHeights } from './bandHeights';

/** Cumulative flow: how many items stand in each stage day by day, done at the bottom. */
export function CumulativeFlowCard() {
  const { entity, query, format, shape } = useFlow();
  const { t } = useTranslationRef(valueStreamFlowTranslationRef);
  const answer = useFlowQuestion('cumulative-flow', entity, query);
  /** The day that ends at the instant. */
  const dayOf = ({ at }: ApiSchemas['CumulativeFlowAnswer']['days'][number]) =>
    new Date(Date.parse(at) - 1);
  return (
    <Card
      title={t('cumulative.title')}
      text={t('cumulative.text')}
      answer={answer}
    >
      {({ stages, days }) => {
        const bands = bandHeights(
          stages.map(({ name }) => name),
          days.map(day => day.bands),
        );
        return shape === 'drawing' ? (
          <BandsChart
            label={t('cumulative.title')}
            days={days.map(day => shortDate(dayOf(day)))}
            bands={bands}
          />
        ) : (
          <DataTable
            label={t('cumulative.title')}
            columns={[
              { name: t('card.day') },
              ...[...bands]
                .reverse()
                .map(({ name }) => ({ name, number: true })),
            ]}
            rows={days.map((day, i) => [
              format.date(dayOf(day).toISOString()),
              ...[...bands]
                .reverse()
                .map(({ heights }) => format.number(heights[i], 0)),
            ])}
          />
        );
      }}
    </Card>
  );
}
