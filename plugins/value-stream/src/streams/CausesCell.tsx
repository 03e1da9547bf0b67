import { makeStyles } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { OverviewStream } from '@value-stream/backstage-plugin-value-stream-common';
import { useFormat } from '@value-stream/backstage-plugin-value-stream-react';
import { EntityName } from '../page/EntityName';
import { valueStreamTranslationRef } from '../translation';
import { CausedWait } from './causedWaits';

const MOST = 3;

const useStyles = makeStyles(
  theme => ({
    list: { listStyle: 'none', margin: 0, padding: 0, minWidth: 140 },
    quiet: { color: theme.palette.text.secondary, fontSize: 12 },
    delay: { fontVariantNumeric: 'tabular-nums' },
  }),
  { name: 'ValueStreamCausesCell' },
);

/** The wait that a stream causes in each core stream, the longest first. */
export function CausesCell(props: {
  waits: readonly CausedWait[] | undefined;
  all: readonly OverviewStream[];
}) {
  const classes = useStyles();
  const { t } = useTranslationRef(valueStreamTranslationRef);
  const format = useFormat();
  const { waits = [], all } = props;
  if (waits.length === 0) {
    return <span className={classes.quiet}>{t('streams.causes.none')}</span>;
  }
  return (
    <ul className={classes.list}>
      {waits.slice(0, MOST).map(({ from, delayMs }) => (
        <li key={from}>
          <span className={classes.delay}>
            {format.duration(delayMs, { short: true })}
          </span>{' '}
          <EntityName
            entityRef={from}
            title={all.find(({ ref }) => ref === from)?.title}
          />
        </li>
      ))}
      {waits.length > MOST && (
        <li className={classes.quiet}>
          {t('streams.causes.more', { count: waits.length - MOST })}
        </li>
      )}
    </ul>
  );
}
