import { Content } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  EmptyState,
  FailedState,
  LoadingState,
  readAnswer,
  useAnswer,
  useValueStreamClient,
} from '@value-stream/backstage-plugin-value-stream-react';
import { valueStreamTranslationRef } from '../translation';
import { FirstHistoryLine } from './FirstHistoryLine';
import { Overview } from './Overview';
import { useOverviewView } from './useOverviewView';

const EXAMPLE = `metadata:
  annotations:
    value-stream/stream: checkout`;

/** All streams with their figures: core and supporting apart. */
export function StreamsPage() {
  const { t } = useTranslationRef(valueStreamTranslationRef);
  const client = useValueStreamClient();
  const [view, change] = useOverviewView();
  const { days } = view;
  const { data, error, retry } = useAnswer(`overview ${days}`, async signal =>
    readAnswer(
      await client.GET('/overview', { params: { query: { days } }, signal }),
    ),
  );
  return (
    <Content>
      {error && (
        <FailedState what={t('streams.title')} error={error} onRetry={retry} />
      )}
      <FirstHistoryLine onProgress={retry} />
      {!error && !data && <LoadingState height={240} />}
      {data?.streams.length === 0 && (
        <EmptyState title={t('streams.empty.title')}>
          {t('streams.empty.text')}
          <pre>{EXAMPLE}</pre>
        </EmptyState>
      )}
      {data && data.streams.length > 0 && (
        <Overview answer={data} view={view} onChange={change} />
      )}
    </Content>
  );
}
