import Typography from '@material-ui/core/Typography';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { ApiSchemas } from '@value-stream/backstage-plugin-value-stream-common';
import { useFlow } from '../FlowContext';
import { valueStreamFlowTranslationRef } from '../translation';

/** Why there is no forecast, and what one needs. */
export function NoForecast(props: { figure: ApiSchemas['Figure'] }) {
  const { figure } = props;
  const { format } = useFlow();
  const { t } = useTranslationRef(valueStreamFlowTranslationRef);
  return figure.kind === 'unknown' ? (
    <Typography variant="body2">
      {t('forecast.unknown', { reason: format.whyUnknown(figure) })}{' '}
      {t('forecast.need')}
    </Typography>
  ) : null;
}
