import Typography from '@material-ui/core/Typography';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { Link } from '@backstage/core-components';
import { useRouteRef, useTranslationRef } from '@backstage/frontend-plugin-api';
import { EntityInfoCard, useEntity } from '@backstage/plugin-catalog-react';
import {
  FailedState,
  LoadingState,
  readAnswer,
  useAnswer,
  useValueStreamClient,
} from '@value-stream/backstage-plugin-value-stream-react';
import { entityPageRouteRef } from '../routes';
import { valueStreamTranslationRef } from '../translation';
import { FlowAtAGlance } from './FlowAtAGlance';

/** How the work of an entity flowed in the last 90 days, against the 90 before. */
export function FlowCard() {
  const { t } = useTranslationRef(valueStreamTranslationRef);
  const { entity } = useEntity();
  const client = useValueStreamClient();
  const page = useRouteRef(entityPageRouteRef);
  const path = {
    kind: entity.kind.toLocaleLowerCase('en-US'),
    namespace: entity.metadata.namespace ?? 'default',
    name: entity.metadata.name,
  };
  const flow = useAnswer(stringifyEntityRef(entity), async signal =>
    readAnswer(
      await client.GET('/entities/{kind}/{namespace}/{name}/flow', {
        params: { path },
        signal,
      }),
    ),
  );
  const data = flow.current ? flow.data : undefined;
  return (
    <EntityInfoCard title={t('flowCard.title')}>
      {flow.error && (
        <FailedState
          what={t('flowCard.title')}
          error={flow.error}
          onRetry={flow.retry}
        />
      )}
      {!flow.error && !data && <LoadingState height={96} />}
      {data && (
        <>
          <FlowAtAGlance flow={data} />
          <Typography variant="body2" color="textSecondary">
            {t('flowCard.text')}
            {page && (
              <>
                {' '}
                <Link to={`${page(path)}/value-stream-flow`} underline="always">
                  {t('flowCard.more')}
                </Link>
              </>
            )}
          </Typography>
        </>
      )}
    </EntityInfoCard>
  );
}
