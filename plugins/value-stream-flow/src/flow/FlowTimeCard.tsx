import Typography from '@material-ui/core/Typography';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Card } from '../chart/Card';
import { MOST_ROWS } from '@value-stream/backstage-plugin-value-stream-react';
import { DataTable } from '../chart/DataTable';
import { FigureButton } from '../chart/FigureButton';
import { ItemLink } from '../chart/ItemLink';
import { useFlow } from '../FlowContext';
import { useFlowQuestion } from '../hooks/useFlowQuestion';
import { valueStreamFlowTranslationRef } from '../translation';
import { FlowTimeScatter } from './FlowTimeScatter';

/** Flow time of every item done, as a scatter or as its table. */
export function FlowTimeCard() {
  const { entity, query, format, shape } = useFlow();
  const { t } = useTranslationRef(valueStreamFlowTranslationRef);
  const answer = useFlowQuestion('flow-times', entity, query);
  return (
    <Card title={t('scatter.title')} text={t('scatter.text')} answer={answer}>
      {data => (
        <>
          {shape === 'drawing' && data.itemKeys.length > 0 ? (
            <FlowTimeScatter data={data} />
          ) : (
            <DataTable
              label={t('scatter.title')}
              columns={[
                { name: t('card.item') },
                { name: t('scatter.flowTime'), number: true },
                { name: t('scatter.active'), number: true },
                { name: t('scatter.doneAt') },
                { name: t('scatter.type') },
              ]}
              total={data.itemKeys.length}
              // The latest first; of many only those that are shown are written.
              rows={lastPlaces(data.itemKeys.length, MOST_ROWS).map(i => [
                <ItemLink
                  key={i}
                  itemKey={data.itemKeys[i]}
                  title={data.titles[i]}
                />,
                format.duration(data.flowMs[i]),
                format.duration(data.activeMs[i]),
                format.date(new Date(data.doneAt[i]).toISOString()),
                data.asked.types[data.types[i]] ?? '',
              ])}
            />
          )}
          <Typography variant="body2">
            <FigureButton choice={{ figure: 'flow-time' }}>
              {t('scatter.counted', {
                value: format.items(data.itemKeys.length),
              })}
            </FigureButton>{' '}
            {data.exclusions.length > 0 &&
              t('scatter.excluded', {
                reasons: data.exclusions
                  .map(
                    ({ reason, n }) =>
                      `${format.number(n, 0)} ${format.leftOutReason(reason)}`,
                  )
                  .join(', '),
              })}
          </Typography>
        </>
      )}
    </Card>
  );
}

/** Places from the last one backwards, at most so many. */
function lastPlaces(count: number, most: number): readonly number[] {
  return Array.from({ length: Math.min(count, most) }, (_, i) => count - 1 - i);
}
