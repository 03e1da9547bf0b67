import Drawer from '@material-ui/core/Drawer';
import IconButton from '@material-ui/core/IconButton';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import ArrowBackIcon from '@material-ui/icons/ArrowBack';
import CloseIcon from '@material-ui/icons/Close';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Format } from '../format/Format';
import { valueStreamReactTranslationRef } from '../translation';
import { EvidenceQuestion } from './EvidenceQuestion';
import { FigureEvidence } from './FigureEvidence';
import { ItemTrace } from './ItemTrace';
import { shortKey } from './shortKey';

const useStyles = makeStyles(
  theme => ({
    paper: {
      width: 760,
      maxWidth: '100vw',
      padding: theme.spacing(2, 3, 4),
      [theme.breakpoints.down('xs')]: { padding: theme.spacing(1, 2, 3) },
    },
    wide: { width: 1100 },
    head: {
      display: 'flex',
      alignItems: 'center',
      gap: theme.spacing(1),
      marginBottom: theme.spacing(1),
    },
    title: { flex: 1, minWidth: 0, overflowWrap: 'anywhere' },
  }),
  { name: 'ValueStreamEvidenceDrawer' },
);

/** @public */
export interface EvidenceDrawerProps {
  /** What is asked; the drawer is closed while there is neither this nor an item. */
  readonly question?: EvidenceQuestion;
  readonly title: string;
  /** Key of the item whose trace is shown instead. */
  readonly item?: string;
  /** Stream whose view of the item is shown. */
  readonly stream?: string;
  readonly format: Format;
  readonly onOpenItem: (key: string) => void;
  /** Leaves the trace for the figure it was opened from. */
  readonly onBack: () => void;
  readonly onClose: () => void;
}

/**
 * Opens a figure down to its items, and an item to its trace.
 *
 * @public
 */
export function EvidenceDrawer(props: EvidenceDrawerProps) {
  const { question, item, stream, format } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(valueStreamReactTranslationRef);
  const title = item
    ? t('evidence.trace', { item: shortKey(item) })
    : props.title;

  return (
    <Drawer
      anchor="right"
      open={question !== undefined || item !== undefined}
      onClose={props.onClose}
      PaperProps={{ 'aria-label': title, role: 'dialog' }}
      classes={{ paper: `${classes.paper} ${item ? classes.wide : ''}` }}
    >
      <div>
        <div className={classes.head}>
          {item && question && (
            <IconButton
              size="small"
              onClick={props.onBack}
              aria-label={t('evidence.back')}
            >
              <ArrowBackIcon />
            </IconButton>
          )}
          <Typography variant="h5" component="h2" className={classes.title}>
            {title}
          </Typography>
          <IconButton
            size="small"
            onClick={props.onClose}
            aria-label={t('evidence.close')}
          >
            <CloseIcon />
          </IconButton>
        </div>
        {item && <ItemTrace itemKey={item} stream={stream} />}
        {!item && question && (
          <FigureEvidence
            key={JSON.stringify(question)}
            question={question}
            title={title}
            format={format}
            onOpenItem={props.onOpenItem}
          />
        )}
      </div>
    </Drawer>
  );
}
