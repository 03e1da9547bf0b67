import { makeStyles } from '@material-ui/core/styles';
import { FigureButton } from '../chart/FigureButton';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { ApiSchemas } from '@value-stream/backstage-plugin-value-stream-common';
import { Format } from '@value-stream/backstage-plugin-value-stream-react';
import { valueStreamFlowTranslationRef } from '../translation';
import { fiveFigures } from './fiveFigures';
import { Sparkline } from './Sparkline';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'grid',
      gap: theme.spacing(1.5, 2),
      gridTemplateColumns: 'repeat(5, minmax(0, 1fr))',
      [theme.breakpoints.down('sm')]: {
        gridTemplateColumns: 'repeat(3, minmax(0, 1fr))',
      },
      [theme.breakpoints.down('xs')]: {
        gridTemplateColumns: 'repeat(2, minmax(0, 1fr))',
      },
    },
    figure: { display: 'flex', flexDirection: 'column', minWidth: 0 },
    name: { fontSize: 11.5, color: theme.palette.text.secondary },
    value: {
      fontSize: 17,
      lineHeight: 1.45,
      fontWeight: 700,
      fontVariantNumeric: 'tabular-nums',
    },
    detail: {
      fontSize: 11,
      lineHeight: 1.45,
      color: theme.palette.text.secondary,
    },
  }),
  { name: 'ValueStreamFiveFigures' },
);

/** The five delivery figures of a service in a row, each with its trend by week. */
export function FiveFigures(props: {
  service: ApiSchemas['DeliveryService'];
  format: Format;
}) {
  const { service, format } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(valueStreamFlowTranslationRef);
  return (
    <div
      role="group"
      aria-label={t('delivery.figures', { service: service.service })}
      className={classes.root}
    >
      {fiveFigures(service, format, t).map(
        ({ figure, name, value, details, trend }) => (
          <div key={name} className={classes.figure}>
            <span className={classes.name}>{name}</span>
            <span className={classes.value}>
              {service.key === undefined ? (
                value
              ) : (
                <FigureButton
                  choice={{ figure, of: service.key }}
                  label={`${name}: ${value}`}
                >
                  {value}
                </FigureButton>
              )}
            </span>
            <Sparkline
              label={t('delivery.trend', {
                name,
                values: trend.map(({ text }) => text).join(', '),
              })}
              values={trend.map(point => point.value)}
            />
            {details.filter(Boolean).map(detail => (
              <span key={detail} className={classes.detail}>
                {detail}
              </span>
            ))}
          </div>
        ),
      )}
    </div>
  );
}
