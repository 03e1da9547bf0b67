import Typography from '@material-ui/core/Typography';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Card } from '../chart/Card';
import { DataTable } from '../chart/DataTable';
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
              rows={data.itemKeys
                .map((itemKey, i) => [
                  <ItemLink
                    key={itemKey}
                    itemKey={itemKey}
                    title={data.titles[i]}
                  />,
                  format.duration(data.flowMs[i]),
                  format.duration(data.activeMs[i]),
                  format.date(new Date(data.doneAt[i]).toISOString()),
                  data.asked.types[data.types[i]] ?? '',
                ])
                .reverse()}
            />
          )}
          {data.exclusions.length > 0 && (
            <Typography variant="body2">
              {t('scatter.excluded', {
                reasons: data.exclusions
                  .map(
                    ({ reason, n }) =>
                      `${format.number(n, 0)} ${format.leftOutReason(reason)}`,
                  )
                  .join(', '),
              })}
            </Typography>
          )}
        </>
      )}
    </Card>
  );
}
