import Typography from '@material-ui/core/Typography';
import { Link } from '@backstage/core-components';
import { useRouteRef, useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  EmptyState,
  FailedState,
  LoadingState,
} from '@value-stream/backstage-plugin-value-stream-react';
import { rootRouteRef } from '../routes';
import { valueStreamTranslationRef } from '../translation';
import { MyStreamsTable } from './MyStreamsTable';
import { useMyStreams } from './useMyStreams';

const MOST_SHOWN = 12;

/** The streams of the reader's groups: how they flow, and what is ageing in them. */
export function MyStreams() {
  const { t } = useTranslationRef(valueStreamTranslationRef);
  const { data, error, retry } = useMyStreams();
  const overview = useRouteRef(rootRouteRef);
  if (error) {
    return (
      <FailedState what={t('myStreams.title')} error={error} onRetry={retry} />
    );
  }
  if (!data) {
    return <LoadingState height={160} />;
  }
  const { streams, ownedBy } = data;
  if (streams.length === 0) {
    return (
      <EmptyState title={t('myStreams.empty.title')}>
        {t('myStreams.empty.text')}
        <pre>{exampleFor(ownedBy)}</pre>
      </EmptyState>
    );
  }
  const shown = [...streams]
    .sort((a, b) => a.title.localeCompare(b.title))
    .slice(0, MOST_SHOWN);
  return (
    <>
      <MyStreamsTable streams={shown} />
      <Typography variant="body2" color="textSecondary">
        {t('myStreams.text')}
        {overview && (
          <>
            {' '}
            <Link to={overview()}>
              {shown.length < streams.length
                ? t('myStreams.more', {
                    count: streams.length - shown.length,
                  })
                : t('myStreams.all')}
            </Link>
          </>
        )}
      </Typography>
    </>
  );
}

/** What to put into a descriptor so that its stream shows here. */
function exampleFor(ownedBy: readonly string[]): string {
  const owner =
    ownedBy.find(ref => ref.startsWith('group:')) ?? 'group:default/your-team';
  return `metadata:
  annotations:
    value-stream/stream: checkout
    value-stream/owner: ${owner}`;
}
