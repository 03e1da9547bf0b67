import { ReactNode } from 'react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { ApiSchemas } from '@value-stream/backstage-plugin-value-stream-common';
import { Card } from '../chart/Card';
import { DataTable } from '../chart/DataTable';
import { LineChart } from '../chart/lazyCharts';
import { shortDate } from '../chart/shortDate';
import { useFlow } from '../FlowContext';
import { valueStreamFlowTranslationRef } from '../translation';
import { Throughput } from './useThroughput';

/** One figure per week, as a line or a table; an unknown one is a gap. */
export function WeeklyFigureCard(props: {
  title: string;
  text: ReactNode;
  name: string;
  answer: Throughput;
  figure: 'efficiency' | 'load';
  most?: number;
}) {
  const { title, text, name, answer, figure, most } = props;
  const { format, shape } = useFlow();
  const { t } = useTranslationRef(valueStreamFlowTranslationRef);
  const write = (value: number) =>
    figure === 'efficiency' ? format.share(value) : format.number(value, 1);
  const known = (value: ApiSchemas['Figure']) =>
    value.kind === 'value' ? value.value : null;
  return (
    <Card title={title} text={text} answer={answer}>
      {({ weeks }) =>
        shape === 'drawing' ? (
          <LineChart
            label={title}
            name={name}
            most={most}
            write={write}
            points={weeks.map(week => ({
              at: shortDate(week.from),
              value: known(week[figure]),
            }))}
          />
        ) : (
          <DataTable
            label={title}
            columns={[{ name: t('card.week') }, { name, number: true }]}
            rows={weeks.map(week => {
              const value = known(week[figure]);
              return [
                format.date(week.from),
                value === null
                  ? `– ${format.whyUnknown(week[figure])}`
                  : write(value),
              ];
            })}
          />
        )
      }
    </Card>
  );
}
