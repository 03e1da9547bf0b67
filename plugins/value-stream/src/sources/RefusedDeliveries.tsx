import { useState } from 'react';
import Button from '@material-ui/core/Button';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  FailedState,
  Notice,
  Pages,
  readAnswer,
  useAnswer,
  useFormat,
  useValueStreamClient,
} from '@value-stream/backstage-plugin-value-stream-react';
import { Section } from '../page/Section';
import { StackingTable } from '../page/StackingTable';
import { valueStreamTranslationRef } from '../translation';

const PAGE_SIZE = 50;

/** Deliveries that were refused whole, to be replayed one by one or all; nothing where there are none. */
export function RefusedDeliveries(props: {
  sourceId: string;
  known: number;
  onReplayed: () => void;
}) {
  const { sourceId, known, onReplayed } = props;
  const { t } = useTranslationRef(valueStreamTranslationRef);
  const client = useValueStreamClient();
  const format = useFormat();
  const [offset, setOffset] = useState(0);
  const [told, setTold] = useState<{ replayed: number } | { failed: string }>();
  const { data, error, retry } = useAnswer(
    JSON.stringify(['refused', sourceId, offset, known]),
    async signal =>
      readAnswer(
        await client.GET('/sources/{sourceId}/refused-deliveries', {
          params: { path: { sourceId }, query: { limit: PAGE_SIZE, offset } },
          signal,
        }),
      ),
  );
  const replay = async (delivery?: number) => {
    setTold(undefined);
    try {
      const { replayed } = readAnswer(
        await client.POST('/sources/{sourceId}/replay', {
          params: {
            path: { sourceId },
            query: delivery === undefined ? {} : { delivery },
          },
        }),
      );
      setTold({ replayed });
      setOffset(0);
      retry();
      onReplayed();
    } catch (cause) {
      setTold({ failed: cause instanceof Error ? cause.message : `${cause}` });
    }
  };
  const title = t('sources.replay.title');
  if (error) {
    return <FailedState what={title} error={error} onRetry={retry} />;
  }
  return (
    <>
      {told && (
        <Notice level={'failed' in told ? 'error' : 'info'}>
          {'failed' in told
            ? t('sources.replay.failed', { message: told.failed })
            : t('sources.replay.done', { count: told.replayed })}
        </Notice>
      )}
      {data && data.total > 0 && (
        <Section
          title={title}
          intro={t('sources.replay.intro')}
          actions={
            <Button size="small" variant="outlined" onClick={() => replay()}>
              {t('sources.replay.all', {
                number: format.number(data.total, 0),
              })}
            </Button>
          }
        >
          <StackingTable
            label={title}
            columns={[
              { id: 'received', title: t('sources.replay.received') },
              { id: 'type', title: t('sources.replay.type') },
              { id: 'reason', title: t('sources.replay.reason') },
              { id: 'action', title: t('sources.replay.action') },
            ]}
            rows={data.deliveries.map(({ id, receivedAt, type, reason }) => ({
              id: String(id),
              cells: [
                format.dateTime(receivedAt),
                type,
                reason,
                <Button
                  size="small"
                  onClick={() => replay(id)}
                  aria-label={t('sources.replay.oneOf', {
                    type,
                    at: format.dateTime(receivedAt),
                  })}
                >
                  {t('sources.replay.one')}
                </Button>,
              ],
            }))}
          />
          <Pages
            offset={offset}
            size={PAGE_SIZE}
            total={data.total}
            onMove={setOffset}
          />
        </Section>
      )}
    </>
  );
}
