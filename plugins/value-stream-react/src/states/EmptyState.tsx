import { ReactNode } from 'react';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';

const useStyles = makeStyles(
  theme => ({
    root: {
      padding: theme.spacing(6, 3),
      textAlign: 'center',
      border: `1px dashed ${theme.palette.divider}`,
      borderRadius: theme.shape.borderRadius,
    },
    text: { maxWidth: 560, margin: theme.spacing(1, 'auto', 2) },
  }),
  { name: 'ValueStreamEmptyState' },
);

/**
 * Says that there is nothing, why, and what to do.
 *
 * @public
 */
export function EmptyState(props: {
  title: string;
  children?: ReactNode;
  action?: ReactNode;
}) {
  const classes = useStyles();
  return (
    <section className={classes.root}>
      <Typography variant="h5" component="h3">
        {props.title}
      </Typography>
      <Typography component="div" variant="body2" className={classes.text}>
        {props.children}
      </Typography>
      {props.action}
    </section>
  );
}
