import { makeStyles } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { ApiSchemas } from '@value-stream/backstage-plugin-value-stream-common';
import {
  FigureText,
  useFormat,
} from '@value-stream/backstage-plugin-value-stream-react';
import { SourceStateName } from '../sources/SourceStateName';
import { valueStreamTranslationRef } from '../translation';

type Quality = ApiSchemas['StreamQuality'];

const MOST_METHODS = 5;
const MOST_STATUSES = 4;
const RELATIONS = ['implements', 'contains', 'deploys'] as const;

const useStyles = makeStyles(
  theme => ({
    list: { listStyle: 'none', margin: 0, padding: 0 },
    pair: { display: 'flex', gap: theme.spacing(1), whiteSpace: 'nowrap' },
    term: { flex: 1, color: theme.palette.text.secondary },
    value: { margin: 0, fontVariantNumeric: 'tabular-nums' },
    chain: { margin: 0, minWidth: 130, maxWidth: 250 },
    methods: { minWidth: 210, fontVariantNumeric: 'tabular-nums' },
    quiet: { color: theme.palette.text.secondary, fontSize: 12 },
  }),
  { name: 'ValueStreamQualityCells' },
);

/** Shares of all done items that are followed to a change, to a delivery, and without a break. */
export function ChainCell(props: { quality: Quality }) {
  const classes = useStyles();
  const { t } = useTranslationRef(valueStreamTranslationRef);
  const format = useFormat();
  const { quality } = props;
  const links = [
    ['toChange', quality.toChange],
    ['toDelivery', quality.toDelivery],
    ['whole', quality.whole],
  ] as const;
  return (
    <dl className={classes.chain}>
      {links.map(
        ([name, coverage]) =>
          coverage && (
            <div key={name} className={classes.pair}>
              <dt className={classes.term}>
                {t(`dataQuality.streams.${name}`)}
              </dt>
              <dd
                className={classes.value}
                title={t('dataQuality.streams.counts', {
                  covered: format.number(coverage.covered, 0),
                  of: format.number(coverage.of, 0),
                })}
              >
                <FigureText figure={coverage.share} format={format} />
              </dd>
            </div>
          ),
      )}
    </dl>
  );
}

/** Share of the links of each relation by the method that found them. */
export function MethodsCell(props: { methods: Quality['methods'] }) {
  const classes = useStyles();
  const { t } = useTranslationRef(valueStreamTranslationRef);
  const format = useFormat();
  const { methods } = props;
  if (methods.length === 0) {
    return (
      <span className={classes.quiet}>{t('dataQuality.streams.noLinks')}</span>
    );
  }
  const nameOf = (relation: string) => {
    const known = RELATIONS.find(one => one === relation);
    return known ? t(`dataQuality.streams.relation.${known}`) : relation;
  };
  return (
    <ul className={`${classes.list} ${classes.methods}`}>
      {methods
        .slice(0, MOST_METHODS)
        .map(({ relation, method, links, share }) => (
          <li key={`${relation} ${method}`} title={format.number(links, 0)}>
            <FigureText figure={share} format={format} /> {method}{' '}
            <span className={classes.quiet}>{nameOf(relation)}</span>
          </li>
        ))}
      {methods.length > MOST_METHODS && (
        <li className={classes.quiet}>
          {t('dataQuality.streams.more', {
            count: methods.length - MOST_METHODS,
          })}
        </li>
      )}
    </ul>
  );
}

/** Share of the time that no stage claims, and the statuses that it was spent in. */
export function UnmappedCell(props: { quality: Quality }) {
  const classes = useStyles();
  const { t } = useTranslationRef(valueStreamTranslationRef);
  const format = useFormat();
  const { unmappedStatuses: statuses, unmappedTime } = props.quality;
  if (statuses.length === 0) {
    return (
      <span className={classes.quiet}>
        {t('dataQuality.streams.allMapped')}
      </span>
    );
  }
  return (
    <>
      {unmappedTime.kind === 'value' &&
        t('dataQuality.streams.ofTime', {
          share: format.share(unmappedTime.value),
        })}
      <ul className={classes.list}>
        {statuses.slice(0, MOST_STATUSES).map(({ status, items }) => (
          <li key={status}>
            {t('dataQuality.streams.status', { status, count: items })}
          </li>
        ))}
      </ul>
      {statuses.length > MOST_STATUSES && (
        <div className={classes.quiet}>
          {t('dataQuality.streams.more', {
            count: statuses.length - MOST_STATUSES,
          })}
        </div>
      )}
    </>
  );
}

/** When the source that was read longest ago was read, and how its sources stand. */
export function StreamFreshnessCell(props: {
  freshness: ApiSchemas['StreamFreshness'] | undefined;
}) {
  const classes = useStyles();
  const { t } = useTranslationRef(valueStreamTranslationRef);
  const format = useFormat();
  const { freshness } = props;
  if (!freshness) {
    return (
      <span className={classes.quiet}>{t('dataQuality.streams.noSource')}</span>
    );
  }
  return (
    <>
      {freshness.lastSuccessAt
        ? format.dateTime(freshness.lastSuccessAt)
        : t('sources.never')}
      <div className={classes.quiet}>{freshness.sources.join(', ')}</div>
      {freshness.state !== 'ok' && <SourceStateName state={freshness.state} />}
    </>
  );
}
