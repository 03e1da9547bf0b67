import { Content } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  EmptyState,
  FailedState,
  LoadingState,
  readAnswer,
  useAnswer,
  useRepeat,
  useValueStreamClient,
} from '@value-stream/backstage-plugin-value-stream-react';
import { valueStreamTranslationRef } from '../translation';
import { SourceSection } from './SourceSection';

const WHILE_RUNNING_MS = 2_000;
const AT_REST_MS = 30_000;

const EXAMPLE = `valueStream:
  sources:
    - id: my-repositories
      connector: git
      options:
        fromCatalog: true`;

/** Where delivery data comes from, and how each source fares. */
export function SourcesPage() {
  const { t } = useTranslationRef(valueStreamTranslationRef);
  const client = useValueStreamClient();
  const answer = useAnswer('sources', async signal =>
    readAnswer(await client.GET('/sources', { signal })),
  );
  const sources = answer.data?.sources;
  const running = sources?.some(({ state }) => state === 'running');
  useRepeat(answer.retry, running ? WHILE_RUNNING_MS : AT_REST_MS);

  return (
    <Content>
      {answer.error && (
        <FailedState
          what={t('sources.title')}
          error={answer.error}
          onRetry={answer.retry}
        />
      )}
      {!answer.error && !sources && <LoadingState height={240} />}
      {sources?.length === 0 && (
        <EmptyState title={t('sources.empty.title')}>
          {t('sources.empty.text')}
          <pre>{EXAMPLE}</pre>
        </EmptyState>
      )}
      {sources?.map(source => (
        <SourceSection
          key={source.id}
          source={source}
          onChange={answer.retry}
        />
      ))}
    </Content>
  );
}
