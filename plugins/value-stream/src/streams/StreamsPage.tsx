import { Content } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  EmptyState,
  FailedState,
  LoadingState,
  useAnswer,
  useValueStreamClient,
} from '@value-stream/backstage-plugin-value-stream-react';
import { Section } from '../page/Section';
import { valueStreamTranslationRef } from '../translation';
import { listAllStreams } from './listAllStreams';
import { StreamsTable } from './StreamsTable';

const EXAMPLE = `metadata:
  annotations:
    value-stream/stream: checkout`;

/** All streams: core first, each with the supporting streams that serve it. */
export function StreamsPage() {
  const { t } = useTranslationRef(valueStreamTranslationRef);
  const client = useValueStreamClient();
  const streams = useAnswer('streams', signal =>
    listAllStreams(client, signal),
  );
  return (
    <Content>
      {streams.error && (
        <FailedState
          what={t('streams.title')}
          error={streams.error}
          onRetry={streams.retry}
        />
      )}
      {!streams.error && !streams.data && <LoadingState height={240} />}
      {streams.data?.length === 0 && (
        <EmptyState title={t('streams.empty.title')}>
          {t('streams.empty.text')}
          <pre>{EXAMPLE}</pre>
        </EmptyState>
      )}
      {streams.data && streams.data.length > 0 && (
        <Section title={t('streams.title')} intro={t('streams.intro')}>
          <StreamsTable streams={streams.data} />
        </Section>
      )}
    </Content>
  );
}
