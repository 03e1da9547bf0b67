import { useId } from 'react';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { ApiSchemas } from '@value-stream/backstage-plugin-value-stream-common';
import { Format } from '@value-stream/backstage-plugin-value-stream-react';
import { useFlow } from '../FlowContext';
import { valueStreamFlowTranslationRef } from '../translation';
import { DeliveryTable } from './DeliveryTable';
import { DeliveryTimeline } from './DeliveryTimeline';
import { FiveFigures } from './FiveFigures';
import { LeadTimeSplit } from './LeadTimeSplit';
import { shownApart } from './shownApart';
import { WeeksTable } from './WeeksTable';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'grid',
      gridTemplateColumns: 'minmax(0, 1fr)',
      gap: theme.spacing(2),
      minWidth: 0,
      padding: theme.spacing(1.5, 2, 2),
      background: theme.palette.background.paper,
      color: theme.palette.text.primary,
      border: `1px solid ${theme.palette.divider}`,
      borderRadius: theme.shape.borderRadius,
    },
    stale: { opacity: 0.55 },
    title: { fontSize: 17, fontWeight: 700, overflowWrap: 'anywhere' },
    environments: {
      fontSize: 13,
      fontWeight: 400,
      color: theme.palette.text.secondary,
    },
    part: { fontSize: 14, fontWeight: 700 },
    text: { color: theme.palette.text.secondary },
  }),
  { name: 'ValueStreamServiceDelivery' },
);

/** One service: its five figures, where the lead time goes, and what happened. */
export function ServiceDelivery(props: {
  service: ApiSchemas['DeliveryService'];
  window: ApiSchemas['Window'];
  format: Format;
  /** Whether it answers what is asked now. */
  current: boolean;
}) {
  const { service, window, format, current } = props;
  const classes = useStyles();
  const id = useId();
  const { shape } = useFlow();
  const { t } = useTranslationRef(valueStreamFlowTranslationRef);
  const apart = shownApart(service, format, t);
  const part = (title: string) => (
    <Typography component="h4" className={classes.part}>
      {title}
    </Typography>
  );
  return (
    <section
      className={`${classes.root} ${current ? '' : classes.stale}`}
      aria-labelledby={id}
      aria-busy={!current}
    >
      <Typography component="h3" id={id} className={classes.title}>
        {service.service}{' '}
        <span className={classes.environments}>
          {t('delivery.environments', {
            names: service.environments.join(', '),
          })}
        </span>
      </Typography>
      <FiveFigures service={service} format={format} />
      {shape === 'table' && (
        <div>
          {part(t('delivery.weeks'))}
          <WeeksTable service={service} format={format} />
        </div>
      )}
      <div>
        {part(t('delivery.split'))}
        {Object.values(service.split).some(({ p50 }) => p50.n > 0) && (
          <Typography variant="body2" className={classes.text} gutterBottom>
            {t('delivery.splitText')}
          </Typography>
        )}
        <LeadTimeSplit service={service} format={format} />
      </div>
      <div>
        {part(t('delivery.timeline'))}
        {shape === 'drawing' ? (
          <DeliveryTimeline service={service} window={window} format={format} />
        ) : (
          <DeliveryTable service={service} format={format} />
        )}
        {apart.length > 0 && (
          <Typography variant="body2" className={classes.text}>
            {t('delivery.apart', { list: apart.join(' · ') })}
          </Typography>
        )}
      </div>
    </section>
  );
}
