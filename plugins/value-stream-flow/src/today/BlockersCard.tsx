import Typography from '@material-ui/core/Typography';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Card } from '../chart/Card';
import { DataTable } from '../chart/DataTable';
import { ItemLink } from '../chart/ItemLink';
import { useFlow } from '../FlowContext';
import { valueStreamFlowTranslationRef } from '../translation';
import { AgeingAnswer } from './AgeingAnswer';

/** What is blocked now, the longest first. */
export function BlockersCard(props: { answer: AgeingAnswer }) {
  const { format } = useFlow();
  const { t } = useTranslationRef(valueStreamFlowTranslationRef);
  return (
    <Card title={t('today.blockers')} answer={props.answer}>
      {({ blockers }) =>
        blockers.length === 0 ? (
          <Typography variant="body2">{t('today.noBlockers')}</Typography>
        ) : (
          <DataTable
            label={t('today.blockers')}
            columns={[
              { name: t('card.item') },
              { name: t('today.blockedFor'), number: true },
              { name: t('today.since') },
            ]}
            rows={blockers.map(({ itemKey, title, ms, since }) => [
              <ItemLink key={itemKey} itemKey={itemKey} title={title} />,
              format.duration(ms),
              format.date(since),
            ])}
          />
        )
      }
    </Card>
  );
}
