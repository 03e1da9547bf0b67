import { memo, useContext } from 'react';
import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  DownloadCsvButton,
  EvidenceItems,
  EvidenceQuestion,
  FailedState,
  figureName,
  Format,
  LoadingState,
  useEvidence,
  valueStreamReactTranslationRef,
} from '@value-stream/backstage-plugin-value-stream-react';
import { MapSelectionContext } from '../selection/MapSelection';
import { valueStreamMapTranslationRef } from '../translation';

const SHOWN = 8;

const useStyles = makeStyles(
  theme => ({
    root: {
      padding: theme.spacing(2),
      background: theme.palette.background.paper,
      border: `1px solid ${theme.palette.divider}`,
      borderRadius: theme.shape.borderRadius,
      minWidth: 0,
    },
    title: { fontSize: 15, fontWeight: 700, marginBottom: theme.spacing(1) },
    left: { marginTop: theme.spacing(1.5) },
    actions: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: theme.spacing(1),
      marginTop: theme.spacing(1.5),
    },
    action: { textTransform: 'none' },
  }),
  { name: 'ValueStreamMapItemsPanel' },
);

/** The items behind the selected figure, and how many are left out and why. */
export const ItemsPanel = memo(function ItemsPanel(props: {
  question: EvidenceQuestion;
  stageName: (id: string) => string;
  format: Format;
  onOpenItem: (key: string) => void;
}) {
  const { question, stageName, format, onOpenItem } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(valueStreamMapTranslationRef);
  const { t: shared } = useTranslationRef(valueStreamReactTranslationRef);
  const { open } = useContext(MapSelectionContext);
  const { data, error, current, retry } = useEvidence(question, {
    part: 'counted',
    limit: SHOWN,
    offset: 0,
  });
  const name = figureName(shared, question.figure, stageName);
  const known = current && data;

  return (
    <section className={classes.root} aria-live="polite">
      <Typography component="h3" className={classes.title}>
        {known
          ? t('items.title', {
              name,
              counted: format.items(data.countedTotal),
              leftOut: format.number(data.leftOutTotal, 0),
            })
          : t('items.titlePlain', { name })}
      </Typography>
      {error && (
        <FailedState what={t('items.what')} error={error} onRetry={retry} />
      )}
      {!known && !error && <LoadingState height={180} />}
      {known && (
        <>
          {data.countedTotal === 0 ? (
            <Typography variant="body2">
              {shared('evidence.nothingCounted')}
            </Typography>
          ) : (
            <EvidenceItems
              label={name}
              figure={question.figure.figure}
              part="counted"
              brief
              items={data.items}
              format={format}
              onOpenItem={onOpenItem}
            />
          )}
          {data.leftOut.length > 0 && (
            <Typography
              variant="body2"
              color="textSecondary"
              className={classes.left}
            >
              {t('items.leftOut', {
                reasons: data.leftOut
                  .map(
                    ({ reason, n }) =>
                      `${format.leftOutReason(reason)} ${format.number(n, 0)}`,
                  )
                  .join(' · '),
              })}
            </Typography>
          )}
          <div className={classes.actions}>
            <Button
              size="small"
              variant="outlined"
              className={classes.action}
              onClick={() => open(question.figure)}
            >
              {t('items.why')}
            </Button>
            <DownloadCsvButton question={question} />
          </div>
        </>
      )}
    </section>
  );
});
