import { Content } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  FailedState,
  LoadingState,
  Notice,
  readAnswer,
  useAnswer,
  useRepeat,
  useValueStreamClient,
} from '@value-stream/backstage-plugin-value-stream-react';
import { valueStreamTranslationRef } from '../translation';
import { ConflictsSection } from './ConflictsSection';
import { NoStreamSection } from './NoStreamSection';
import { ProcessingSection } from './ProcessingSection';
import { SourceQualitySection } from './SourceQualitySection';
import { StreamQualitySection } from './StreamQualitySection';

const WHILE_WORKING_MS = 3_000;
const AT_REST_MS = 30_000;

/** What stands between the data and a true map, and what to do about each. */
export function DataQualityPage() {
  const { t } = useTranslationRef(valueStreamTranslationRef);
  const client = useValueStreamClient();
  const { data, error, retry } = useAnswer('data-quality', async signal =>
    readAnswer(await client.GET('/data-quality', { signal })),
  );
  const waiting = data && data.queue.inbox + data.queue.dirty > 0;
  useRepeat(retry, waiting ? WHILE_WORKING_MS : AT_REST_MS);
  return (
    <Content>
      {error && (
        <FailedState
          what={t('dataQuality.title')}
          error={error}
          onRetry={retry}
        />
      )}
      {!error && !data && <LoadingState height={240} />}
      {data && (
        <>
          {data.readableOnly && (
            <Notice level="info">{t('dataQuality.readableOnly')}</Notice>
          )}
          <ConflictsSection conflicts={data.conflicts} />
          <StreamQualitySection streams={data.streams} />
          <SourceQualitySection sources={data.sources} />
          {!data.readableOnly && <NoStreamSection noStream={data.noStream} />}
          <ProcessingSection queue={data.queue} />
        </>
      )}
    </Content>
  );
}
