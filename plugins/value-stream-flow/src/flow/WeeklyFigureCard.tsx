import { ReactNode } from 'react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { ApiSchemas } from '@value-stream/backstage-plugin-value-stream-common';
import { LineChart } from '@value-stream/backstage-plugin-value-stream-react';
import { Card } from '../chart/Card';
import { DataTable } from '../chart/DataTable';
import { useFlow } from '../FlowContext';
import { valueStreamFlowTranslationRef } from '../translation';
import { Throughput } from './useThroughput';
import { weekEnds } from './weekEnds';

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
  const { format, shape, setWindow } = useFlow();
  const { t } = useTranslationRef(valueStreamFlowTranslationRef);
  const write = (value: number) =>
    figure === 'efficiency'
      ? format.share(value)
      : format.number(value, value >= 10 || Number.isInteger(value) ? 0 : 1);
  const known = (value: ApiSchemas['Figure']) =>
    value.kind === 'value' ? value.value : null;
  return (
    <Card title={title} text={text} answer={answer}>
      {({ asked, weeks }) => {
        const ends = weekEnds(weeks);
        const valueOf = (week: (typeof weeks)[0]) =>
          week.known ? known(week[figure]) : null;
        return shape === 'drawing' ? (
          <LineChart
            label={t('card.series', {
              name,
              values: weeks
                .map(week => {
                  const value = valueOf(week);
                  return value === null ? '–' : write(value);
                })
                .join(', '),
            })}
            from={Date.parse(asked.window.from)}
            to={Date.parse(asked.window.to)}
            most={most}
            onBrush={setWindow}
            write={write}
            points={weeks.map((week, i) => ({
              from: Date.parse(week.from),
              to: ends[i],
              name: format.date(week.from),
              value: valueOf(week),
            }))}
          />
        ) : (
          <DataTable
            label={title}
            columns={[{ name: t('card.week') }, { name, number: true }]}
            rows={weeks.map(week => {
              const value = valueOf(week);
              return [
                format.date(week.from),
                value === null
                  ? `– ${
                      week.known
                        ? format.whyUnknown(week[figure])
                        : t('card.before')
                    }`
                  : write(value),
              ];
            })}
          />
        );
      }}
    </Card>
  );
}
