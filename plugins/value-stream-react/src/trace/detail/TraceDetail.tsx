import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Trace } from '@value-stream/backstage-plugin-value-stream-common';
import { TraceChoices } from '../choice/useTraceChoice';
import { TraceLayout } from '../layout/traceLayout';
import { traceTranslationRef } from '../translation';
import { TraceWords } from '../words/useTraceWords';
import { LinkDetail } from './LinkDetail';
import { MarkDetail } from './MarkDetail';
import { VisitDetail } from './VisitDetail';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      gap: theme.spacing(2),
      minHeight: 112,
      marginTop: theme.spacing(1),
      padding: theme.spacing(1.5, 0),
      borderTop: `1px solid ${theme.palette.divider}`,
      ...theme.typography.body2,
    },
    text: { flex: 1, minWidth: 0, overflowWrap: 'anywhere' },
    hint: { margin: 0, color: theme.palette.text.secondary },

    button: { alignSelf: 'flex-start', flexShrink: 0 },
  }),
  { name: 'ValueStreamTraceDetail' },
);

/** What the chosen part of the drawing rests on. */
export function TraceDetail(props: {
  trace: Trace;
  layout: TraceLayout;
  choices: TraceChoices;
  words: TraceWords;
}) {
  const classes = useStyles();
  const { t } = useTranslationRef(traceTranslationRef);
  const { trace, layout, choices, words } = props;
  return (
    <div className={classes.root} aria-live="polite">
      <div className={classes.text}>
        {detailOf() ?? <p className={classes.hint}>{t('detail.hint')}</p>}
      </div>
      {choices.kept && (
        <Button
          className={classes.button}
          size="small"
          onClick={() => choices.keep(undefined)}
        >
          {t('detail.close')}
        </Button>
      )}
    </div>
  );

  function detailOf() {
    const id = choices.shown?.id;
    switch (choices.shown?.kind) {
      case 'visit':
        return trace.visits[Number(id)] ? (
          <VisitDetail trace={trace} index={Number(id)} words={words} />
        ) : undefined;
      case 'mark': {
        const mark = layout.lanes
          .flatMap(lane => lane.marks)
          .find(candidate => candidate.id === id);
        return mark && <MarkDetail mark={mark} words={words} />;
      }
      case 'link': {
        const line = layout.links.find(candidate => candidate.id === id);
        return line && <LinkDetail links={line.links} />;
      }
      default:
        return undefined;
    }
  }
}
