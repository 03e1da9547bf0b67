import { useState } from 'react';
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
import { StackingTable } from '../page/StackingTable';
import { valueStreamTranslationRef } from '../translation';

const PAGE_SIZE = 50;

/**
 * Payloads and rows that a source could not use, each with its reason.
 *
 * @param props.known - count as last told; a change asks again
 */
export function Refusals(props: { sourceId: string; known: number }) {
  const { sourceId, known } = props;
  const { t } = useTranslationRef(valueStreamTranslationRef);
  const client = useValueStreamClient();
  const format = useFormat();
  const [offset, setOffset] = useState(0);
  const answer = useAnswer(
    JSON.stringify([sourceId, offset, known]),
    async signal =>
      readAnswer(
        await client.GET('/sources/{sourceId}/refusals', {
          params: {
            path: { sourceId },
            query: { limit: PAGE_SIZE, offset },
          },
          signal,
        }),
      ),
  );
  if (answer.error) {
    return (
      <FailedState
        what={t('sources.refusal.title')}
        error={answer.error}
        onRetry={answer.retry}
      />
    );
  }
  if (!answer.data) {
    return <LoadingState height={120} />;
  }
  const { refusals, total } = answer.data;
  return (
    <>
      <StackingTable
        label={t('sources.refusal.title')}
        columns={[
          { id: 'at', title: t('sources.refusal.at') },
          { id: 'line', title: t('sources.refusal.line'), number: true },
          { id: 'reason', title: t('sources.refusal.reason') },
          { id: 'excerpt', title: t('sources.refusal.excerpt') },
        ]}
        rows={refusals.map(refusal => ({
          id: refusal.id,
          cells: [
            `${format.dateTime(refusal.at)} · ${refusal.origin}, ${
              refusal.type
            }`,
            refusal.line ?? '',
            refusal.reason,
            refusal.excerpt ? <code>{refusal.excerpt}</code> : '',
          ],
        }))}
      />
      <Pages
        offset={offset}
        size={PAGE_SIZE}
        total={total}
        onMove={setOffset}
      />
    </>
  );
}
