import { makeStyles } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { SourceAnswer } from '@value-stream/backstage-plugin-value-stream-common';
import { useFormat } from '@value-stream/backstage-plugin-value-stream-react';
import { valueStreamTranslationRef } from '../translation';

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
  const facts: [string, string][] = [
    [
      t('sources.fact.connector'),
      [source.connector, source.host].filter(Boolean).join(', '),
    ],
    [t('sources.fact.lastSuccess'), at(source.lastSuccessAt)],
    [t('sources.fact.lastEvent'), at(source.lastEventAt)],
    [t('sources.fact.activities'), format.number(source.activities, 0)],
    [t('sources.fact.refusals'), format.number(source.refusals, 0)],
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
