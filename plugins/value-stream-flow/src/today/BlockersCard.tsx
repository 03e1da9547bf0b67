import Typography from '@material-ui/core/Typography';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { ApiSchemas } from '@value-stream/backstage-plugin-value-stream-common';
import { Card } from '../chart/Card';
import { DataTable } from '../chart/DataTable';
import { FigureButton } from '../chart/FigureButton';
import { ItemLink } from '../chart/ItemLink';
import { useFlow } from '../FlowContext';
import { valueStreamFlowTranslationRef } from '../translation';
import { AgeingAnswer } from './AgeingAnswer';
import { blockReasons } from './blockReasons';

type Blocker = ApiSchemas['AgeingAnswer']['blockers'][number];

/** What blocks and how many days it cost, then each item that is blocked, the longest first. */
export function BlockersCard(props: { answer: AgeingAnswer }) {
  const { format } = useFlow();
  const { t } = useTranslationRef(valueStreamFlowTranslationRef);
  const reasonOf = ({ reason, blockedBy, note }: Blocker) => {
    if (reason === 'flag') {
      return note ?? t('today.flagged');
    }
    return blockedBy ? <ItemLink itemKey={blockedBy} /> : t('today.otherItem');
  };
  return (
    <Card title={t('today.blockers')} answer={props.answer}>
      {({ blockers }) =>
        blockers.length === 0 ? (
          <Typography variant="body2">{t('today.noBlockers')}</Typography>
        ) : (
          <>
            <Typography variant="body2" gutterBottom>
              <FigureButton choice={{ figure: 'blocked' }}>
                {t('today.open', { value: format.items(blockers.length) })}
              </FigureButton>
            </Typography>
            <DataTable
              label={t('today.byReason')}
              columns={[
                { name: t('today.blockedReason') },
                { name: t('load.items'), number: true },
                { name: t('today.lost'), number: true },
              ]}
              rows={blockReasons(blockers).map(({ first, items, lostMs }) => [
                reasonOf(first),
                format.number(items, 0),
                format.duration(lostMs),
              ])}
            />
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
          </>
        )
      }
    </Card>
  );
}
