import { ReactNode } from 'react';
import { makeStyles } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { SourceAnswer } from '@value-stream/backstage-plugin-value-stream-common';
import {
  Format,
  useFormat,
} from '@value-stream/backstage-plugin-value-stream-react';
import { valueStreamTranslationRef } from '../translation';
import { LagText } from './LagText';

const useStyles = makeStyles(
  theme => ({
    list: {
      display: 'flex',
      flexWrap: 'wrap',
      gap: theme.spacing(1, 4),
      margin: theme.spacing(1.5, 0),
      ...theme.typography.body2,
    },
    term: { fontSize: 12, color: theme.palette.text.secondary },
    value: { margin: 0 },
  }),
  { name: 'ValueStreamSourceFacts' },
);

/** What a source is, when it last succeeded and how much it has given. */
export function SourceFacts(props: { source: SourceAnswer }) {
  const classes = useStyles();
  const { t } = useTranslationRef(valueStreamTranslationRef);
  const format = useFormat();
  const { source } = props;
  const at = (instant: string | undefined) =>
    instant ? format.dateTime(instant) : t('sources.never');
  const freshest = [source.lastSuccessAt, source.lastEventAt]
    .flatMap(instant => instant ?? [])
    .sort()
    .pop();
  const counted = (count: number | undefined, name: string) =>
    count === undefined
      ? []
      : [[name, format.number(count, 0)] as [string, ReactNode]];
  const facts: [string, ReactNode][] = [
    [
      t('sources.fact.connector'),
      [source.connector, source.host].filter(Boolean).join(', '),
    ],
    [
      t('sources.fact.freshness'),
      freshest
        ? t('sources.ago', { time: agoOf(freshest, format) })
        : t('sources.never'),
    ],
    [t('sources.fact.lastSuccess'), at(source.lastSuccessAt)],
    [t('sources.fact.lastEvent'), at(source.lastEventAt)],
    ...(source.acceptsWebhook && source.lag
      ? [
          [t('sources.fact.lag'), <LagText lag={source.lag} />] as [
            string,
            ReactNode,
          ],
        ]
      : []),
    ...(source.retryAt
      ? [
          [t('sources.fact.retryAt'), format.dateTime(source.retryAt)] as [
            string,
            ReactNode,
          ],
        ]
      : []),
    ...counted(source.activities, t('sources.fact.activities')),
    ...counted(source.refusals, t('sources.fact.refusals')),
  ];
  return (
    <dl className={classes.list}>
      {facts.map(([term, value]) => (
        <div key={term}>
          <dt className={classes.term}>{term}</dt>
          <dd className={classes.value}>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function agoOf(instant: string, format: Format): string {
  return format.duration(Math.max(0, Date.now() - Date.parse(instant)));
}
