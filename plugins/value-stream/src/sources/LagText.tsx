import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { ApiSchemas } from '@value-stream/backstage-plugin-value-stream-common';
import {
  FigureText,
  useFormat,
} from '@value-stream/backstage-plugin-value-stream-react';
import { valueStreamTranslationRef } from '../translation';

/** How late deliveries come: half of them, and all but the latest twentieth. */
export function LagText(props: { lag: ApiSchemas['SourceLag'] }) {
  const { t } = useTranslationRef(valueStreamTranslationRef);
  const format = useFormat();
  const { p50, p95 } = props.lag;
  if (p50.kind === 'unknown') {
    return <FigureText figure={p50} format={format} />;
  }
  return (
    <span title={`n = ${p50.n}`}>
      {t('sources.lag', {
        p50: format.figure(p50, { short: true }),
        p95: format.figure(p95, { short: true }),
      })}
    </span>
  );
}
