import { useState } from 'react';
import Typography from '@material-ui/core/Typography';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  Pages,
  useFormat,
} from '@value-stream/backstage-plugin-value-stream-react';
import { EntityName } from '../page/EntityName';
import { StackingTable } from '../page/StackingTable';
import { valueStreamTranslationRef } from '../translation';
import { Portfolio } from './portfolioOf';

const PAGE_SIZE = 25;

/** The lines of the picture as a table: who waits for whom, how long, why. */
export function PortfolioTable(props: { portfolio: Portfolio; days: number }) {
  const { t } = useTranslationRef(valueStreamTranslationRef);
  const format = useFormat();
  const [offset, setOffset] = useState(0);
  const { nodes, edges } = props.portfolio;
  const titles = new Map(nodes.map(({ stream }) => [stream.ref, stream.title]));
  const all = edges.reduce((sum, { delayMs }) => sum + delayMs, 0);
  if (edges.length === 0) {
    return (
      <Typography variant="body2">
        {t('portfolio.noWaits', { days: String(props.days) })}
      </Typography>
    );
  }
  return (
    <>
      <StackingTable
        label={t('portfolio.title')}
        columns={[
          { id: 'from', title: t('portfolio.column.from') },
          { id: 'to', title: t('portfolio.column.to') },
          { id: 'delay', title: t('portfolio.column.delay'), number: true },
          { id: 'share', title: t('portfolio.column.share'), number: true },
          { id: 'kinds', title: t('portfolio.column.kinds') },
        ]}
        rows={edges
          .slice(offset, offset + PAGE_SIZE)
          .map(({ from, to, delayMs, kinds }) => ({
            id: `${from} ${to}`,
            cells: [
              <EntityName entityRef={from} title={titles.get(from)} />,
              <EntityName entityRef={to} title={titles.get(to)} />,
              delayMs > 0 ? format.duration(delayMs) : '–',
              delayMs > 0 ? format.share(delayMs / all) : '–',
              delayMs > 0
                ? kinds.map(kind => t(`portfolio.kind.${kind}`)).join(', ')
                : t('portfolio.relationOnly'),
            ],
          }))}
      />
      <Pages
        offset={offset}
        size={PAGE_SIZE}
        total={edges.length}
        onMove={setOffset}
      />
    </>
  );
}
