import { stringifyEntityRef } from '@backstage/catalog-model';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { EntityInfoCard, useEntity } from '@backstage/plugin-catalog-react';
import {
  FailedState,
  LoadingState,
  readAnswer,
  useAnswer,
  useValueStreamClient,
} from '@value-stream/backstage-plugin-value-stream-react';
import { valueStreamTranslationRef } from '../translation';
import { AboutStream } from './AboutStream';

/** What a value stream is, as its backend resolved it from spec and annotations. */
export function HeaderCard() {
  const { t } = useTranslationRef(valueStreamTranslationRef);
  const { entity } = useEntity();
  const client = useValueStreamClient();
  const { data, error, current, retry } = useAnswer(
    stringifyEntityRef(entity),
    async signal =>
      readAnswer(
        await client.GET('/streams/{kind}/{namespace}/{name}', {
          params: {
            path: {
              kind: entity.kind,
              namespace: entity.metadata.namespace ?? 'default',
              name: entity.metadata.name,
            },
          },
          signal,
        }),
      ),
  );
  const title = t('header.title');
  return (
    <EntityInfoCard title={title}>
      {error && <FailedState what={title} error={error} onRetry={retry} />}
      {!error && (!data || !current) && <LoadingState height={180} />}
      {!error && data && current && <AboutStream stream={data} />}
    </EntityInfoCard>
  );
}
