import { useState } from 'react';
import Typography from '@material-ui/core/Typography';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  FailedState,
  LoadingState,
  Pages,
  readAnswer,
  useAnswer,
  useFormat,
  useValueStreamClient,
} from '@value-stream/backstage-plugin-value-stream-react';
import { EntityName } from '../page/EntityName';
import { Section } from '../page/Section';
import { StackingTable } from '../page/StackingTable';
import { valueStreamTranslationRef } from '../translation';

const PAGE_SIZE = 50;

/** Statuses that no stage of their stream claims, those of the most items first. */
export function UnmappedStatusesSection() {
  const { t } = useTranslationRef(valueStreamTranslationRef);
  const client = useValueStreamClient();
  const format = useFormat();
  const [offset, setOffset] = useState(0);
  const { data, error, retry } = useAnswer('statuses', async signal =>
    readAnswer(await client.GET('/mapping/statuses', { signal })),
  );
  const title = t('mapping.statuses.title');
  return (
    <Section title={title} intro={t('mapping.statuses.intro')}>
      {error && <FailedState what={title} error={error} onRetry={retry} />}
      {!error && !data && <LoadingState height={80} />}
      {data?.statuses.length === 0 && (
        <Typography variant="body2">{t('mapping.statuses.none')}</Typography>
      )}
      {data && data.statuses.length > 0 && (
        <>
          <StackingTable
            label={title}
            columns={[
              { id: 'stream', title: t('mapping.statuses.stream') },
              { id: 'status', title: t('mapping.statuses.status') },
              {
                id: 'items',
                title: t('mapping.statuses.items'),
                number: true,
              },
            ]}
            rows={data.statuses
              .slice(offset, offset + PAGE_SIZE)
              .map(({ streamRef, title: stream, status, items }) => ({
                id: `${streamRef} ${status}`,
                cells: [
                  <EntityName entityRef={streamRef} title={stream} />,
                  status,
                  format.number(items, 0),
                ],
              }))}
          />
          <Pages
            offset={offset}
            size={PAGE_SIZE}
            total={data.statuses.length}
            onMove={setOffset}
          />
        </>
      )}
    </Section>
  );
}
