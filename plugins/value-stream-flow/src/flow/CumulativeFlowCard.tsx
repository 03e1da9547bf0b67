import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { ApiSchemas } from '@value-stream/backstage-plugin-value-stream-common';
import { BandsChart } from '@value-stream/backstage-plugin-value-stream-react';
import { Card } from '../chart/Card';
import { DataTable } from '../chart/DataTable';
import { FigureButton } from '../chart/FigureButton';
import { useFlow } from '../FlowContext';
import { useFlowQuestion } from '../hooks/useFlowQuestion';
import { valueStreamFlowTranslationRef } from '../translation';
import { bandHeights } from './bandHeights';

type Day = ApiSchemas['CumulativeFlowAnswer']['days'][number];

/** Cumulative flow: how many items stand in each stage day by day, done at the bottom. */
export function CumulativeFlowCard() {
  const { entity, query, format, shape, openFigure, setWindow } = useFlow();
  const { t } = useTranslationRef(valueStreamFlowTranslationRef);
  const answer = useFlowQuestion('cumulative-flow', entity, query);
  /** The day that ends at the instant. */
  const nameOf = ({ at }: Day) =>
    format.date(new Date(Date.parse(at) - 1).toISOString());
  return (
    <Card
      title={t('cumulative.title')}
      text={t('cumulative.text')}
      answer={answer}
    >
      {({ asked, stages, days }) => {
        const bands = bandHeights(
          stages,
          days.map(day => day.bands),
        );
        const shown = [...bands].reverse();
        const places = new Map(stages.map(({ id }, place) => [id, place]));
        return shape === 'drawing' ? (
          <BandsChart
            label={t('cumulative.label', {
              days: format.number(days.length, 0),
              bands: shown
                .map(({ name, heights }) => `${name} ${heights.at(-1) ?? 0}`)
                .join(', '),
            })}
            from={Date.parse(asked.window.from)}
            to={Date.parse(asked.window.to)}
            days={days.map(day => ({
              at: Date.parse(day.at),
              name: nameOf(day),
              known: day.known,
            }))}
            bands={bands}
            onBrush={setWindow}
            onOpen={(of, day) =>
              openFigure({ figure: 'cumulative-flow', of, at: days[day].at })
            }
          />
        ) : (
          <DataTable
            label={t('cumulative.title')}
            columns={[
              { name: t('card.day') },
              ...shown.map(({ name }) => ({ name, number: true })),
            ]}
            rows={days.map((day, i) => [
              nameOf(day),
              ...shown.map(({ id, heights }) =>
                day.known ? (
                  <FigureButton
                    key={id}
                    choice={{ figure: 'cumulative-flow', of: id, at: day.at }}
                    label={t('cumulative.open', {
                      stage: stages[places.get(id)!].name,
                      day: nameOf(day),
                      value: format.number(day.bands[places.get(id)!], 0),
                    })}
                  >
                    {format.number(heights[i], 0)}
                  </FigureButton>
                ) : (
                  '–'
                ),
              ),
            ])}
          />
        );
      }}
    </Card>
  );
}
