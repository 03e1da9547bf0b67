import { makeStyles } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Trace } from '@value-stream/backstage-plugin-value-stream-common';
import { useDrawingColors } from '../../theme/useDrawingColors';
import { useFormat } from '../../format/useFormat';
import { FactLine } from '../detail/FactLine';
import { LinkDetail } from '../detail/LinkDetail';
import { traceTranslationRef } from '../translation';
import { TraceWords } from '../words/useTraceWords';
import { listSteps } from './listSteps';

const useStyles = makeStyles(
  theme => ({
    list: { listStyle: 'none', margin: 0, padding: 0 },
    step: {
      borderLeft: `6px solid ${theme.palette.text.primary}`,
      padding: theme.spacing(0.5, 0, 1.5, 1.5),
      overflowWrap: 'anywhere',
      ...theme.typography.body2,
    },
    wait: {
      borderLeftStyle: 'dotted',
      borderLeftColor: theme.palette.text.secondary,
    },
    quiet: { color: theme.palette.text.secondary },
    facts: { margin: theme.spacing(0.5, 0), paddingLeft: theme.spacing(2) },
  }),
  { name: 'ValueStreamTraceList' },
);

/** The trace for a narrow screen: time runs down, stage by stage. */
export function TraceList(props: { trace: Trace; words: TraceWords }) {
  const classes = useStyles();
  const { t } = useTranslationRef(traceTranslationRef);
  const format = useFormat();
  const colors = useDrawingColors();
  const { trace, words } = props;
  return (
    <>
      <ol className={classes.list}>
        {listSteps(trace).map(({ index, facts, blocked }) => {
          const visit = index === undefined ? undefined : trace.visits[index];
          const waiting =
            index === undefined ? '' : words.waiting(trace.visits, index);
          return (
            <li
              key={index ?? 'before'}
              className={
                visit?.mode === 'active' || visit?.mode === 'done'
                  ? classes.step
                  : `${classes.step} ${classes.wait}`
              }
              style={{
                background: visit?.mode === 'wait' ? colors.wash : undefined,
              }}
            >
              {visit && (
                <>
                  <strong>{words.stage(visit)}</strong>{' '}
                  {words.lasted(visit, trace.asOf)}
                  {waiting && ` · ${waiting}`}
                  {blocked && ` · ${t('stage.blocked')}`}
                  <div className={classes.quiet}>
                    {format.dateTime(visit.from)} – {words.until(visit.to)}
                  </div>
                </>
              )}
              {facts.length > 0 && (
                <details>
                  <summary>
                    {t('detail.facts', { count: facts.length })}
                  </summary>
                  <ul className={classes.facts}>
                    {facts.map(fact => (
                      <li key={`${fact.object.key} ${fact.activity.id}`}>
                        <FactLine fact={fact} words={words} />
                      </li>
                    ))}
                  </ul>
                </details>
              )}
            </li>
          );
        })}
      </ol>
      {trace.links.length > 0 && (
        <details>
          <summary>{t('detail.links', { count: trace.links.length })}</summary>
          <LinkDetail links={trace.links} />
        </details>
      )}
    </>
  );
}
