import { lazy, Suspense } from 'react';
import Typography from '@material-ui/core/Typography';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { shortKey } from '@value-stream/backstage-plugin-value-stream-common';
import { readAnswer } from '../api/readAnswer';
import { useAnswer } from '../api/useAnswer';
import { useValueStreamClient } from '../api/useValueStreamClient';
import { FailedState } from '../states/FailedState';
import { LoadingState } from '../states/LoadingState';
import { valueStreamReactTranslationRef } from '../translation';

/** Loaded when the first item is opened. */
const TraceTimeline = lazy(() =>
  import('../trace/TraceTimeline').then(m => ({ default: m.TraceTimeline })),
);

/**
 * One item's life over all tools, fetched when shown.
 *
 * @public
 */
export function ItemTrace(props: { itemKey: string; stream?: string }) {
  const { itemKey, stream } = props;
  const { t } = useTranslationRef(valueStreamReactTranslationRef);
  const client = useValueStreamClient();
  const { data, error, current, retry } = useAnswer(
    JSON.stringify([itemKey, stream]),
    async signal =>
      readAnswer(
        await client.GET('/trace', {
          params: { query: { key: itemKey, ...(stream ? { stream } : {}) } },
          signal,
        }),
      ),
  );
  if (error) {
    return (
      <FailedState
        what={t('evidence.trace', { item: shortKey(itemKey) })}
        error={error}
        onRetry={retry}
      />
    );
  }
  if (!data || !current) {
    return <LoadingState height={320} />;
  }
  return (
    <>
      <Typography variant="subtitle1" component="h3" gutterBottom>
        {data.title ?? data.key}
      </Typography>
      <Suspense fallback={<LoadingState height={320} />}>
        <TraceTimeline trace={data} />
      </Suspense>
    </>
  );
}
