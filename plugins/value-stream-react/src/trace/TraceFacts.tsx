import Link from '@material-ui/core/Link';
import { makeStyles } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Trace } from '@value-stream/backstage-plugin-value-stream-common';
import { useFormat } from '../format/useFormat';
import { Notice } from '../states/Notice';
import { traceTranslationRef } from './translation';
import { TraceWords } from './words/useTraceWords';

const useStyles = makeStyles(
  theme => ({
    list: {
      display: 'flex',
      flexWrap: 'wrap',
      gap: theme.spacing(1, 4),
      margin: theme.spacing(0, 0, 1),
    },
    term: {
      fontSize: 12,
      color: theme.palette.text.secondary,
    },
    value: { margin: 0 },
    notices: {
      display: 'grid',
      gap: theme.spacing(1),
      marginBottom: theme.spacing(1),
    },
  }),
  { name: 'ValueStreamTraceFacts' },
);

/** State, dates and length of the item's life, and what to know before reading it. */
export function TraceFacts(props: { trace: Trace; words: TraceWords }) {
  const classes = useStyles();
  const { t } = useTranslationRef(traceTranslationRef);
  const format = useFormat();
  const { trace, words } = props;
  const begin = trace.startedAt ?? trace.createdAt;
  const lasted =
    begin && words.lasted({ from: begin, to: trace.endedAt }, trace.asOf);
  const facts: [string, string | undefined][] = [
    [t('fact.state'), t(`state.${trace.state}`)],
    [t('fact.created'), trace.createdAt && format.dateTime(trace.createdAt)],
    [t('fact.started'), trace.startedAt && format.dateTime(trace.startedAt)],
    [t('fact.ended'), trace.endedAt && format.dateTime(trace.endedAt)],
    [
      t('fact.lasted'),
      lasted && !trace.endedAt
        ? t('fact.stillRunning', { duration: lasted })
        : lasted,
    ],
  ];
  return (
    <>
      <dl className={classes.list}>
        {facts.map(
          ([term, value]) =>
            value && (
              <div key={term}>
                <dt className={classes.term}>{term}</dt>
                <dd className={classes.value}>{value}</dd>
              </div>
            ),
        )}
        {trace.url && (
          <Link href={trace.url} target="_blank" rel="noopener noreferrer">
            {t('fact.openInTool')}
          </Link>
        )}
      </dl>
      {(trace.mergedOnly || Boolean(trace.hiddenObjects)) && (
        <div className={classes.notices}>
          {trace.mergedOnly && (
            <Notice level="info">{t('fact.mergedOnly')}</Notice>
          )}
          {Boolean(trace.hiddenObjects) && (
            <Notice level="info">
              {t('fact.hidden', { count: trace.hiddenObjects! })}
            </Notice>
          )}
        </div>
      )}
    </>
  );
}
