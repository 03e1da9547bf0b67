import Typography from '@material-ui/core/Typography';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { ApiSchemas } from '@value-stream/backstage-plugin-value-stream-common';
import { EmptyState } from '@value-stream/backstage-plugin-value-stream-react';
import { valueStreamFlowTranslationRef } from '../translation';

const ANNOTATIONS = [
  'backstage.io/source-location',
  'github.com/project-slug',
  'gitlab.com/project-slug',
  'argocd/app-name',
  'jenkins.io/job-full-name',
];

/** Says that nothing is deployed to production, and what to connect. */
export function NoDeployments(props: { data: ApiSchemas['DeliveryAnswer'] }) {
  const { productionEnvironments, otherEnvironments } = props.data;
  const { t } = useTranslationRef(valueStreamFlowTranslationRef);
  return (
    <EmptyState title={t('delivery.emptyTitle')}>
      {otherEnvironments.length > 0 ? (
        <Typography variant="body2" paragraph>
          {t('delivery.emptyOther', {
            names: otherEnvironments
              .map(({ environment }) => environment)
              .join(', '),
            annotation: 'value-stream/environment',
          })}
        </Typography>
      ) : (
        <Typography variant="body2" paragraph>
          {t('delivery.emptyText', { annotations: ANNOTATIONS.join(', ') })}
        </Typography>
      )}
      <Typography variant="body2">
        {t('delivery.emptyProduction', {
          names: productionEnvironments.join(', '),
        })}{' '}
        {t('delivery.emptyIncidents')}
      </Typography>
    </EmptyState>
  );
}
