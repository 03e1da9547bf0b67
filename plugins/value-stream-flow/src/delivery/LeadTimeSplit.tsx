import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { ApiSchemas } from '@value-stream/backstage-plugin-value-stream-common';
import {
  Format,
  mixColors,
  useDrawingColors,
} from '@value-stream/backstage-plugin-value-stream-react';
import { DataTable } from '../chart/DataTable';
import { FigureButton } from '../chart/FigureButton';
import { useFlow } from '../FlowContext';
import { valueStreamFlowTranslationRef } from '../translation';

const PARTS = ['coding', 'pickup', 'review', 'mergeToDeploy'] as const;
const FIGURE_OF = {
  coding: 'coding-time',
  pickup: 'pickup-time',
  review: 'review-time',
  mergeToDeploy: 'merge-to-deploy-time',
} as const;
const SHADES = [0.75, 0.15, 0.5, 0.3];

const useStyles = makeStyles(
  theme => ({
    bar: {
      display: 'flex',
      gap: 1,
      height: 22,
      marginBottom: theme.spacing(1),
    },
    legend: {
      display: 'flex',
      flexWrap: 'wrap',
      gap: theme.spacing(0.5, 2.5),
      margin: 0,
      fontSize: 12.5,
    },
    entry: { display: 'flex', alignItems: 'baseline', gap: 6 },
    swatch: { width: 10, height: 10, alignSelf: 'center' },
    value: { margin: 0, fontWeight: 700, fontVariantNumeric: 'tabular-nums' },
    why: { color: theme.palette.text.secondary },
  }),
  { name: 'ValueStreamLeadTimeSplit' },
);

/** The parts of lead time as one bar, or as a table; a part that is unknown is none of the bar. */
export function LeadTimeSplit(props: {
  service: ApiSchemas['DeliveryService'];
  format: Format;
}) {
  const { service, format } = props;
  const classes = useStyles();
  const colors = useDrawingColors();
  const { shape } = useFlow();
  const { t } = useTranslationRef(valueStreamFlowTranslationRef);
  const parts = PARTS.map((part, place) => ({
    part,
    name: t(`delivery.${part}`),
    figure: service.split[part].p50,
    p85: service.split[part].p85,
    color: mixColors(colors.ink, colors.paper, SHADES[place]),
  }));
  const why = (figure: ApiSchemas['Figure']) =>
    figure.kind === 'unknown' && figure.reason === 'no-items'
      ? t('delivery.noPart')
      : format.whyUnknown(figure);
  const opening = (
    part: (typeof PARTS)[number],
    name: string,
    figure: ApiSchemas['Figure'],
  ) =>
    service.key === undefined ? (
      format.figure(figure)
    ) : (
      <FigureButton
        choice={{ figure: FIGURE_OF[part], of: service.key }}
        label={`${name}: ${format.figure(figure)}`}
      >
        {format.figure(figure)}
      </FigureButton>
    );
  if (shape === 'table') {
    return (
      <DataTable
        label={`${service.service}: ${t('delivery.split')}`}
        columns={[
          { name: t('delivery.part') },
          { name: t('delivery.median'), number: true },
          { name: 'p85', number: true },
          { name: t('delivery.changes'), number: true },
        ]}
        rows={parts.map(({ part, name, figure, p85 }) => [
          name,
          <span key={part}>
            {opening(part, name, figure)}
            {figure.kind === 'unknown' && ` ${why(figure)}`}
          </span>,
          format.figure(p85),
          format.number(figure.n, 0),
        ])}
      />
    );
  }
  const known = parts.filter(({ figure }) => figure.kind === 'value');
  if (parts.every(({ figure }) => figure.n === 0)) {
    return <Typography variant="body2">{t('delivery.noSplit')}</Typography>;
  }
  return (
    <>
      {known.length > 0 && (
        <div aria-hidden className={classes.bar}>
          {known.map(({ part, figure, color }) => (
            <div
              key={part}
              style={{
                background: color,
                border: `1px solid ${colors.line}`,
                minWidth: 3,
                flexGrow: figure.kind === 'value' ? figure.value : 0,
                flexBasis: 0,
              }}
            />
          ))}
        </div>
      )}
      <dl className={classes.legend}>
        {parts.map(({ part, name, figure, color }) => (
          <div key={part} className={classes.entry}>
            <span
              aria-hidden
              className={classes.swatch}
              style={{
                background: figure.kind === 'value' ? color : 'none',
                border: `1px solid ${colors.line}`,
              }}
            />
            <dt>{name}</dt>
            <dd className={classes.value}>{opening(part, name, figure)}</dd>
            {figure.kind === 'unknown' && (
              <dd className={classes.why} style={{ margin: 0 }}>
                {why(figure)}
              </dd>
            )}
          </div>
        ))}
      </dl>
    </>
  );
}
