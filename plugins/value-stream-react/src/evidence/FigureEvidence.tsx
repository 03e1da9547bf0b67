import { useState } from 'react';
import { makeStyles } from '@material-ui/core/styles';
import Tab from '@material-ui/core/Tab';
import Tabs from '@material-ui/core/Tabs';
import Typography from '@material-ui/core/Typography';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { DEFINITION_PLACES } from '../definition/definitionPlaces';
import { DefinitionLink } from '../definition/DefinitionLink';
import { Format } from '../format/Format';
import { FailedState } from '../states/FailedState';
import { LoadingState } from '../states/LoadingState';
import { valueStreamReactTranslationRef } from '../translation';
import { DownloadCsvButton } from './DownloadCsvButton';
import { EvidenceFacts } from './EvidenceFacts';
import { EvidenceItems } from './EvidenceItems';
import { EvidencePart, EvidenceQuestion } from './EvidenceQuestion';
import { Pages } from './Pages';
import { useEvidence } from './useEvidence';

const PAGE_SIZE = 50;

const useStyles = makeStyles(
  theme => ({
    tabs: {
      marginTop: theme.spacing(2),
      borderBottom: `1px solid ${theme.palette.divider}`,
      marginBottom: theme.spacing(1),
    },
    tab: { textTransform: 'none', minWidth: 0 },
    none: { padding: theme.spacing(2, 0) },
  }),
  { name: 'ValueStreamFigureEvidence' },
);

/**
 * Everything one figure rests on: meaning, formula, and its items counted and
 * left out.
 *
 * @public
 */
export function FigureEvidence(props: {
  question: EvidenceQuestion;
  title: string;
  format: Format;
  onOpenItem: (key: string) => void;
}) {
  const { question, title, format, onOpenItem } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(valueStreamReactTranslationRef);
  const [part, setPart] = useState<EvidencePart>('counted');
  const [offset, setOffset] = useState(0);
  const evidence = useEvidence(question, { part, limit: PAGE_SIZE, offset });
  const { data, error } = evidence;

  if (error && !data) {
    return <FailedState what={title} error={error} onRetry={evidence.retry} />;
  }
  if (!data) {
    return <LoadingState height={320} />;
  }
  const total = part === 'counted' ? data.countedTotal : data.leftOutTotal;
  const choose = (next: EvidencePart) => {
    setPart(next);
    setOffset(0);
  };

  return (
    <>
      <Typography variant="body2" color="textSecondary">
        {t(`figure.meaning.${question.figure.figure}`)}
      </Typography>
      <DefinitionLink place={DEFINITION_PLACES[question.figure.figure]} />
      <EvidenceFacts evidence={data} format={format} />
      <DownloadCsvButton question={question} />
      <Tabs
        className={classes.tabs}
        value={part}
        onChange={(_, next) => choose(next)}
        indicatorColor="primary"
        aria-label={title}
      >
        <Tab
          className={classes.tab}
          value="counted"
          label={t('evidence.counted', { value: String(data.countedTotal) })}
        />
        <Tab
          className={classes.tab}
          value="left-out"
          label={t('evidence.leftOut', { value: String(data.leftOutTotal) })}
        />
      </Tabs>
      {error && (
        <FailedState what={title} error={error} onRetry={evidence.retry} />
      )}
      {evidence.loading && <LoadingState height={160} />}
      {evidence.current && total === 0 && (
        <Typography variant="body2" className={classes.none}>
          {part === 'counted'
            ? t('evidence.nothingCounted')
            : t('evidence.nothingLeftOut')}
        </Typography>
      )}
      {evidence.current && total > 0 && (
        <EvidenceItems
          label={title}
          figure={question.figure.figure}
          unit={'unit' in data ? data.unit : undefined}
          part={part}
          items={data.items}
          format={format}
          onOpenItem={onOpenItem}
        />
      )}
      <Pages
        offset={offset}
        size={PAGE_SIZE}
        total={total}
        onMove={setOffset}
      />
    </>
  );
}
