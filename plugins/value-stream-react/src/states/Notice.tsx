import { ReactNode } from 'react';
import { makeStyles } from '@material-ui/core/styles';
import ErrorOutlineIcon from '@material-ui/icons/ErrorOutline';
import InfoOutlinedIcon from '@material-ui/icons/InfoOutlined';
import ReportProblemOutlinedIcon from '@material-ui/icons/ReportProblemOutlined';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      alignItems: 'flex-start',
      gap: theme.spacing(1.5),
      padding: theme.spacing(1.25, 2),
      border: `1px solid ${theme.palette.divider}`,
      borderRadius: theme.shape.borderRadius,
      background: theme.palette.background.paper,
      color: theme.palette.text.primary,
      ...theme.typography.body2,
    },
    icon: { color: theme.palette.text.secondary, marginTop: 1 },
    text: { flex: 1, minWidth: 0, overflowWrap: 'anywhere' },
  }),
  { name: 'ValueStreamNotice' },
);

const ICONS = {
  info: InfoOutlinedIcon,
  warning: ReportProblemOutlinedIcon,
  error: ErrorOutlineIcon,
};

/**
 * One thing to know about the page, with what to do about it.
 *
 * @public
 */
export function Notice(props: {
  level: 'info' | 'warning' | 'error';
  children: ReactNode;
  action?: ReactNode;
}) {
  const classes = useStyles();
  const Icon = ICONS[props.level];
  return (
    <div
      className={classes.root}
      role={props.level === 'error' ? 'alert' : 'note'}
    >
      <Icon className={classes.icon} fontSize="small" aria-hidden />
      <div className={classes.text}>{props.children}</div>
      {props.action}
    </div>
  );
}
