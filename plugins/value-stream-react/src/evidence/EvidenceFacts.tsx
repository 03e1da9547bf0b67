import { makeStyles } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  EvidenceAnswer,
  FlowEvidenceAnswer,
} from '@value-stream/backstage-plugin-value-stream-common';
import { Format } from '../format/Format';
import { valueStreamReactTranslationRef } from '../translation';

const useStyles = makeStyles(
  theme => ({
    value: { ...theme.typography.h4, margin: theme.spacing(1, 0, 0.5) },
    why: { color: theme.palette.text.secondary, margin: 0 },
    facts: {
      display: 'grid',
      gridTemplateColumns: 'max-content minmax(0, 1fr)',
      gap: theme.spacing(0.75, 2),
      margin: theme.spacing(2, 0),
      ...theme.typography.body2,
    },
    term: { color: theme.palette.text.secondary },
    fact: { margin: 0, overflowWrap: 'anywhere' },
    formula: {
      fontFamily: 'monospace',
      fontSize: 13,
      whiteSpace: 'pre-wrap',
    },
  }),
  { name: 'ValueStreamEvidenceFacts' },
);

/**
 * A figure's value, its formula with the numbers in it, and what it rests on.
 *
 * @public
 */
export function EvidenceFacts(props: {
  evidence: EvidenceAnswer | FlowEvidenceAnswer;
  format: Format;
}) {
  const { evidence, format } = props;
  const { result } = evidence;
  const total = evidence.countedTotal + evidence.leftOutTotal;
  const classes = useStyles();
  const { t } = useTranslationRef(valueStreamReactTranslationRef);
  const facts: [string, string, string?][] = [
    [t('evidence.formula'), evidence.formula, classes.formula],
    [t('evidence.restsOn'), format.items(result.n)],
    [
      t('evidence.coverage'),
      total > 0
        ? t('evidence.coverageText', {
            counted: format.number(evidence.countedTotal, 0),
            total: format.number(total, 0),
            share: format.share(evidence.countedTotal / total),
          })
        : '–',
    ],
    ...(result.kind === 'value'
      ? ([[t('evidence.method'), result.method]] as [string, string][])
      : []),
    [
      t('evidence.window'),
      t('evidence.windowText', {
        from: format.dateTime(evidence.window.from),
        to: format.dateTime(evidence.window.to),
      }),
    ],
    [t('evidence.clock'), t(`clock.${evidence.clock}`)],
    [t('evidence.basis'), t(`basis.${evidence.basis}`)],
  ];

  return (
    <>
      <p className={classes.value}>{format.figure(result)}</p>
      {result.kind === 'unknown' && (
        <p className={classes.why}>{format.whyUnknown(result)}</p>
      )}
      <dl className={classes.facts}>
        {facts.map(([term, fact, className]) => (
          <FactRow
            key={term}
            term={term}
            fact={fact}
            termClass={classes.term}
            factClass={`${classes.fact} ${className ?? ''}`}
          />
        ))}
      </dl>
    </>
  );
}

function FactRow(props: {
  term: string;
  fact: string;
  termClass: string;
  factClass: string;
}) {
  return (
    <>
      <dt className={props.termClass}>{props.term}</dt>
      <dd className={props.factClass}>{props.fact}</dd>
    </>
  );
}
