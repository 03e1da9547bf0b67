import Typography from '@material-ui/core/Typography';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  FailedState,
  LoadingState,
  useFormat,
} from '@value-stream/backstage-plugin-value-stream-react';
import { useFlow } from '../FlowContext';
import { useFlowQuestion } from '../hooks/useFlowQuestion';
import { valueStreamFlowTranslationRef } from '../translation';
import { NoDeployments } from './NoDeployments';
import { ServiceDelivery } from './ServiceDelivery';

/** The delivery metrics of each service, with what happened behind them. */
export function DeliveryView() {
  const { entity, query } = useFlow();
  const { t } = useTranslationRef(valueStreamFlowTranslationRef);
  const { from, to, stream } = query;
  const answer = useFlowQuestion('delivery', entity, {
    from,
    to,
    ...(stream && { stream }),
  });
  const { data, error } = answer;
  const format = useFormat(data?.asked);
  const number = (value: number) => format.number(value, 0);
  if (error && !data) {
    return (
      <FailedState
        what={t('views.delivery')}
        error={error}
        onRetry={answer.retry}
      />
    );
  }
  if (!data) {
    return <LoadingState height={560} />;
  }
  return (
    <>
      {error && (
        <FailedState
          what={t('views.delivery')}
          error={error}
          onRetry={answer.retry}
        />
      )}
      {data.services.length === 0 && <NoDeployments data={data} />}
      {data.services.map(service => (
        <ServiceDelivery
          key={`${service.entityRef} ${service.service}`}
          service={service}
          window={data.asked.window}
          format={format}
          current={answer.current}
        />
      ))}
      {data.restrictedServices > 0 && (
        <Typography variant="body2">
          {t('delivery.restrictedServices', {
            count: data.restrictedServices,
            value: number(data.restrictedServices),
          })}
        </Typography>
      )}
      {data.otherIncidents > 0 && (
        <Typography variant="body2">
          {t('delivery.otherIncidents', {
            count: data.otherIncidents,
            value: number(data.otherIncidents),
          })}
        </Typography>
      )}
      {data.services.length > 0 && (
        <Typography variant="body2">{t('delivery.clock')}</Typography>
      )}
    </>
  );
}
