import { ApiSchemas } from '@value-stream/backstage-plugin-value-stream-common';
import {
  Answer,
  FailedState,
  LoadingState,
  Notice,
} from '@value-stream/backstage-plugin-value-stream-react';
import { useDrawing } from '../drawing/DrawingContext';

/** Which window the map is compared with, or why it is not. */
export function CompareNote(props: {
  comparison: Answer<ApiSchemas['MapComparisonAnswer']>;
}) {
  const { data, error, loading, retry } = props.comparison;
  const { format, t } = useDrawing();
  if (error) {
    return (
      <FailedState what={t('compare.what')} error={error} onRetry={retry} />
    );
  }
  if (!data && loading) {
    return <LoadingState height={48} />;
  }
  return data ? (
    <Notice level="info">
      {t('compare.with', {
        from: format.date(data.earlier.from),
        to: format.date(data.earlier.to),
      })}
    </Notice>
  ) : null;
}
