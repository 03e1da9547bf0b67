import { makeStyles } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  ApiSchemas,
  FigureAnswer,
  OverviewStream,
} from '@value-stream/backstage-plugin-value-stream-common';
import { useFormat } from '@value-stream/backstage-plugin-value-stream-react';
import { SourceStateName } from '../sources/SourceStateName';
import { valueStreamTranslationRef } from '../translation';
import { BehaviourText } from './BehaviourText';
import { FigureCell } from './FigureCell';
import { Sparkline } from './Sparkline';

type Figures = ApiSchemas['OverviewFigures'];

/** A stream of the overview whose figures are worked out. */
export interface FiguredStream {
  readonly ref: string;
  readonly title: string;
  readonly figures: Figures;
}

const useStyles = makeStyles(
  theme => ({
    quiet: { color: theme.palette.text.secondary, fontSize: 12 },
    flow: { minWidth: 96 },
    list: { margin: 0, fontSize: 12, minWidth: 130 },
    pair: { display: 'flex', gap: theme.spacing(1) },
    term: { flex: 1, color: theme.palette.text.secondary },
    value: { margin: 0, fontVariantNumeric: 'tabular-nums' },
  }),
  { name: 'ValueStreamFigureCells' },
);

/** The value of the window before. */
function Before(props: { figure: FigureAnswer }) {
  const classes = useStyles();
  const { t } = useTranslationRef(valueStreamTranslationRef);
  const format = useFormat();
  const { figure } = props;
  return figure.kind === 'value' ? (
    <div className={classes.quiet}>
      {t('streams.before', { value: format.figure(figure, { short: true }) })}
    </div>
  ) : null;
}

/** Median flow time, its line over the weeks, and what it was before. */
export function FlowTimeCell(props: { stream: FiguredStream }) {
  const classes = useStyles();
  const { t } = useTranslationRef(valueStreamTranslationRef);
  const { stream } = props;
  const { flowTime, earlierFlowTime, trend, behaviour } = stream.figures;
  return (
    <div className={classes.flow}>
      <FigureCell figure={flowTime} of={{ stream, figure: 'flow-time' }} />
      {trend.some(({ items }) => items > 0) && (
        <div>
          <Sparkline
            values={trend.map(({ p50 }) => p50)}
            limits={behaviour.flowTime}
            label={t('streams.trend', { weeks: String(trend.length) })}
          />
        </div>
      )}
      <Before figure={earlierFlowTime} />
      <BehaviourText measure="flowTime" behaviour={behaviour.flowTime} />
    </div>
  );
}

/** Items done per week, and what it was before. */
export function VelocityCell(props: { stream: FiguredStream }) {
  const { stream } = props;
  const { velocity, earlierVelocity, behaviour } = stream.figures;
  return (
    <>
      <FigureCell figure={velocity} of={{ stream, figure: 'velocity' }} />
      <Before figure={earlierVelocity} />
      <BehaviourText measure="velocity" behaviour={behaviour.velocity} />
    </>
  );
}

/** Where work waits the most. */
export function ConstraintCell(props: { figures: Figures }) {
  const classes = useStyles();
  const { t } = useTranslationRef(valueStreamTranslationRef);
  const format = useFormat();
  const { constraint, flowTime, load } = props.figures;
  if (!constraint) {
    // Where there was no work, nothing is known of where it waits.
    return (
      <>{t(flowTime.n + load.n > 0 ? 'streams.none' : 'streams.unknown')}</>
    );
  }
  return (
    <>
      {constraint.name}
      <div className={classes.quiet}>
        {t('streams.shareOfWait', {
          share: format.share(constraint.shareOfWait),
        })}
      </div>
    </>
  );
}

const FIVE = [
  'perDay',
  'leadTime',
  'failRate',
  'recovery',
  'reworkRate',
] as const;

/** The delivery metrics of one service; of several, behind their number, each by itself. */
export function DeliveryCell(props: { figures: Figures }) {
  const classes = useStyles();
  const { t } = useTranslationRef(valueStreamTranslationRef);
  const { services, restrictedServices } = props.figures;
  const hidden = restrictedServices > 0 && (
    <div className={classes.quiet}>
      {t('streams.restricted', { count: restrictedServices })}
    </div>
  );
  const five = (service: Figures['services'][number]) => (
    <dl className={classes.list}>
      {FIVE.map(name => (
        <div key={name} className={classes.pair}>
          <dt className={classes.term}>{t(`streams.delivery.${name}`)}</dt>
          <dd className={classes.value}>
            <FigureCell figure={service[name]} />
          </dd>
        </div>
      ))}
    </dl>
  );
  if (services.length === 0) {
    return <>{hidden || t('streams.noDelivery')}</>;
  }
  if (services.length === 1) {
    return (
      <>
        {services[0].service}
        {five(services[0])}
        {hidden}
      </>
    );
  }
  return (
    <details>
      <summary>{t('streams.services', { count: services.length })}</summary>
      {services.map(service => (
        <div key={`${service.entityRef} ${service.service}`}>
          {service.service}
          {five(service)}
        </div>
      ))}
      {hidden}
    </details>
  );
}

/** When the source that was read longest ago was read, and how its sources are. */
export function FreshnessCell(props: { stream: OverviewStream }) {
  const { t } = useTranslationRef(valueStreamTranslationRef);
  const format = useFormat();
  const { freshness } = props.stream;
  if (!freshness) {
    return <>{t('streams.unknown')}</>;
  }
  return (
    <span title={freshness.sources.join(', ')}>
      {freshness.lastSuccessAt
        ? format.dateTime(freshness.lastSuccessAt)
        : t('sources.never')}
      {freshness.state !== 'ok' && (
        <div>
          <SourceStateName state={freshness.state} />
        </div>
      )}
    </span>
  );
}
