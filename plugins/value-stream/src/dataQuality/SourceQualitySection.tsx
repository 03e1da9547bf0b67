import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  ApiSchemas,
  DataQuality,
} from '@value-stream/backstage-plugin-value-stream-common';
import { useFormat } from '@value-stream/backstage-plugin-value-stream-react';
import { Section } from '../page/Section';
import { StackingTable } from '../page/StackingTable';
import { LagText } from '../sources/LagText';
import { SourceStateName } from '../sources/SourceStateName';
import { valueStreamTranslationRef } from '../translation';
import { sourceToDo } from './sourceToDo';

const MOST_GAPS = 3;

const useStyles = makeStyles(
  theme => ({
    list: { listStyle: 'none', margin: 0, padding: 0 },
    quiet: { color: theme.palette.text.secondary, fontSize: 12 },
  }),
  { name: 'ValueStreamSourceQualitySection' },
);

/** Per source freshness, gaps and how late deliveries come, with what to do. */
export function SourceQualitySection(props: {
  sources: DataQuality['sources'];
}) {
  const classes = useStyles();
  const { t } = useTranslationRef(valueStreamTranslationRef);
  const { sources } = props;
  const title = t('dataQuality.sources.title');
  const column = (
    name: 'source' | 'state' | 'freshness' | 'gaps' | 'lag' | 'toDo',
  ) => ({ id: name, title: t(`dataQuality.sources.column.${name}`) });
  return (
    <Section title={title} intro={t('dataQuality.sources.intro')}>
      {sources.length === 0 ? (
        <Typography variant="body2">{t('dataQuality.sources.none')}</Typography>
      ) : (
        <StackingTable
          label={title}
          columns={[
            column('source'),
            column('state'),
            column('freshness'),
            column('gaps'),
            column('lag'),
            column('toDo'),
          ]}
          rows={sources.map(source => ({
            id: source.id,
            cells: [
              <>
                {source.id}
                <div className={classes.quiet}>{source.title}</div>
              </>,
              <SourceStateName state={source.state} />,
              <FreshnessText source={source} />,
              source.facts && <GapsText facts={source.facts} />,
              source.facts && <LagText lag={source.facts.lag} />,
              sourceToDo(source)
                .map(what => t(`dataQuality.sources.toDo.${what}`))
                .join('. '),
            ],
          }))}
        />
      )}
    </Section>
  );
}

function FreshnessText(props: { source: ApiSchemas['SourceQuality'] }) {
  const { t } = useTranslationRef(valueStreamTranslationRef);
  const format = useFormat();
  const { lastSuccessAt, lastEventAt } = props.source;
  return (
    <>
      {lastSuccessAt
        ? t('dataQuality.sources.read', { at: format.dateTime(lastSuccessAt) })
        : t('dataQuality.sources.neverRead')}
      {lastEventAt && (
        <div>
          {t('dataQuality.sources.event', { at: format.dateTime(lastEventAt) })}
        </div>
      )}
    </>
  );
}

function GapsText(props: {
  facts: NonNullable<ApiSchemas['SourceQuality']['facts']>;
}) {
  const classes = useStyles();
  const { t } = useTranslationRef(valueStreamTranslationRef);
  const format = useFormat();
  const { gaps, usualMs } = props.facts;
  const usual = format.duration(usualMs);
  if (gaps.length === 0) {
    return (
      <span className={classes.quiet}>
        {t('dataQuality.sources.noGap', { usual })}
      </span>
    );
  }
  const latest = [...gaps].reverse().slice(0, MOST_GAPS);
  return (
    <ul className={classes.list}>
      {latest.map(({ from, to, ms }) => (
        <li key={from}>
          {to
            ? t('dataQuality.sources.gap', {
                from: format.date(from),
                to: format.date(to),
                length: format.duration(ms),
              })
            : t('dataQuality.sources.openGap', {
                from: format.date(from),
                length: format.duration(ms),
              })}
        </li>
      ))}
      {gaps.length > MOST_GAPS && (
        <li className={classes.quiet}>
          {t('dataQuality.streams.more', { count: gaps.length - MOST_GAPS })}
        </li>
      )}
    </ul>
  );
}
