import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  AnswerError,
  EmptyState,
  FailedState,
  LoadingState,
  readAnswer,
  shortKey,
  TraceTimeline,
  useAnswer,
  useValueStreamClient,
} from '@value-stream/backstage-plugin-value-stream-react';
import { Section } from '../page/Section';
import { valueStreamTranslationRef } from '../translation';
import { StreamChoice } from './StreamChoice';

/** One item's trace, fetched. */
export function TraceOfKey(props: {
  itemKey: string;
  stream?: string;
  onStream: (ref: string) => void;
}) {
  const { itemKey, stream, onStream } = props;
  const { t } = useTranslationRef(valueStreamTranslationRef);
  const client = useValueStreamClient();
  const trace = useAnswer(JSON.stringify([itemKey, stream]), async signal =>
    readAnswer(
      await client.GET('/trace', {
        params: { query: { key: itemKey, ...(stream ? { stream } : {}) } },
        signal,
      }),
    ),
  );
  if (trace.error instanceof AnswerError && trace.error.status === 404) {
    return (
      <EmptyState title={t('trace.unknown.title', { key: itemKey })}>
        <p>{trace.error.message}</p>
        <p>{t('trace.unknown.text')}</p>
      </EmptyState>
    );
  }
  if (trace.error) {
    return (
      <FailedState
        what={t('trace.of', { key: shortKey(itemKey) })}
        error={trace.error}
        onRetry={trace.retry}
      />
    );
  }
  if (!trace.data || !trace.current) {
    return <LoadingState height={360} />;
  }
  const { key, title, streams } = trace.data;
  return (
    <Section
      title={[shortKey(key), title].filter(Boolean).join(' ')}
      actions={
        streams.length > 1 && (
          <StreamChoice
            streams={streams}
            chosen={trace.data.stream}
            onChoose={onStream}
          />
        )
      }
    >
      <TraceTimeline trace={trace.data} />
    </Section>
  );
}
