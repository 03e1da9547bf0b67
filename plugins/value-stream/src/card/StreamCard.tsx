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
import { ScopeOfEntity } from './ScopeOfEntity';

/** The streams that an entity belongs to, and what is wrong with its declarations. */
export function StreamCard() {
  const { t } = useTranslationRef(valueStreamTranslationRef);
  const { entity } = useEntity();
  const client = useValueStreamClient();
  const scope = useAnswer(stringifyEntityRef(entity), async signal =>
    readAnswer(
      await client.GET('/entities/{kind}/{namespace}/{name}', {
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
  return (
    <EntityInfoCard title={t('card.title')}>
      {scope.error && (
        <FailedState
          what={t('card.title')}
          error={scope.error}
          onRetry={scope.retry}
        />
      )}
      {!scope.error && (!scope.data || !scope.current) && (
        <LoadingState height={72} />
      )}
      {scope.data && scope.current && (
        <ScopeOfEntity entity={entity} scope={scope.data} />
      )}
    </EntityInfoCard>
  );
}
