import { ReactNode, useId } from 'react';
import Paper from '@material-ui/core/Paper';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';

const useStyles = makeStyles(
  theme => ({
    root: { padding: theme.spacing(2, 2.5), marginBottom: theme.spacing(2) },
    head: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: theme.spacing(1, 2),
      marginBottom: theme.spacing(1),
    },
    title: { flex: 1, minWidth: 200 },
    intro: { marginBottom: theme.spacing(1.5), maxWidth: 760 },
  }),
  { name: 'ValueStreamSection' },
);

/** A titled part of a page, with actions at its right. */
export function Section(props: {
  title: ReactNode;
  intro?: ReactNode;
  actions?: ReactNode;
  children: ReactNode;
}) {
  const classes = useStyles();
  const id = useId();
  return (
    <Paper component="section" aria-labelledby={id} className={classes.root}>
      <div className={classes.head}>
        <Typography
          id={id}
          variant="h5"
          component="h2"
          className={classes.title}
        >
          {props.title}
        </Typography>
        {props.actions}
      </div>
      {props.intro && (
        <Typography
          variant="body2"
          color="textSecondary"
          className={classes.intro}
        >
          {props.intro}
        </Typography>
      )}
      {props.children}
    </Paper>
  );
}
