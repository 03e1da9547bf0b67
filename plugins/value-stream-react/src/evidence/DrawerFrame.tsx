import { ReactNode } from 'react';
import Drawer from '@material-ui/core/Drawer';
import IconButton from '@material-ui/core/IconButton';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import ArrowBackIcon from '@material-ui/icons/ArrowBack';
import CloseIcon from '@material-ui/icons/Close';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { valueStreamReactTranslationRef } from '../translation';

const useStyles = makeStyles(
  theme => ({
    paper: {
      width: 800,
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
  { name: 'ValueStreamDrawer' },
);

/** @public */
export interface DrawerFrameProps {
  readonly title: string;
  readonly open: boolean;
  /** For a drawing, which needs more room than a table. */
  readonly wide?: boolean;
  /** Leaves what is shown for what it was opened from; absent where there is no such thing. */
  readonly onBack?: () => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/**
 * A drawer at the right with a title, a way back and a way out.
 *
 * @public
 */
export function DrawerFrame(props: DrawerFrameProps) {
  const { title, open, wide, onBack, onClose, children } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(valueStreamReactTranslationRef);
  return (
    <Drawer
      anchor="right"
      open={open}
      onClose={onClose}
      PaperProps={{ 'aria-label': title, role: 'dialog' }}
      classes={{ paper: `${classes.paper} ${wide ? classes.wide : ''}` }}
    >
      <div>
        <div className={classes.head}>
          {onBack && (
            <IconButton
              size="small"
              onClick={onBack}
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
            onClick={onClose}
            aria-label={t('evidence.close')}
          >
            <CloseIcon />
          </IconButton>
        </div>
        {children}
      </div>
    </Drawer>
  );
}
