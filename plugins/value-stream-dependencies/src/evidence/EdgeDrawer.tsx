import Drawer from '@material-ui/core/Drawer';
import IconButton from '@material-ui/core/IconButton';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import ArrowBackIcon from '@material-ui/icons/ArrowBack';
import CloseIcon from '@material-ui/icons/Close';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  ItemTrace,
  shortKey,
} from '@value-stream/backstage-plugin-value-stream-react';
import { EdgeChoice } from '../hooks/useDependencyView';
import { valueStreamDependenciesTranslationRef } from '../translation';
import { EdgeEvidence } from './EdgeEvidence';

const useStyles = makeStyles(
  theme => ({
    paper: {
      width: 860,
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
  { name: 'ValueStreamDependenciesEdgeDrawer' },
);

/** What is behind an edge, or the trace of one of its items. */
export function EdgeDrawer(props: {
  edge?: EdgeChoice;
  item?: string;
  nameOf: (ref: string) => string;
  onBack: () => void;
  onClose: () => void;
}) {
  const { edge, item, nameOf } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(valueStreamDependenciesTranslationRef);
  const names = edge && { from: nameOf(edge.from), to: nameOf(edge.to) };
  const edgeTitle = names ? t('evidence.title', names) : '';
  const title = item
    ? t('evidence.trace', { value: shortKey(item) })
    : edgeTitle;
  return (
    <Drawer
      anchor="right"
      open={edge !== undefined || item !== undefined}
      onClose={props.onClose}
      PaperProps={{ 'aria-label': title, role: 'dialog' }}
      classes={{ paper: `${classes.paper} ${item ? classes.wide : ''}` }}
    >
      <div>
        <div className={classes.head}>
          {item && edge && (
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
        {item && <ItemTrace itemKey={item} />}
        {!item && edge && names && (
          <EdgeEvidence
            key={`${edge.from} ${edge.to}`}
            edge={edge}
            title={edgeTitle}
            party={names.to}
          />
        )}
      </div>
    </Drawer>
  );
}
