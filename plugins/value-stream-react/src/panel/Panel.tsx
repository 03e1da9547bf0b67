import { ReactNode, useId } from 'react';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';

const useStyles = makeStyles(
  theme => ({
    root: {
      minWidth: 0,
      padding: theme.spacing(1.5, 2, 2),
      background: theme.palette.background.paper,
      color: theme.palette.text.primary,
      border: `1px solid ${theme.palette.divider}`,
      borderRadius: theme.shape.borderRadius,
    },
    title: { fontSize: 15, fontWeight: 700 },
    text: {
      marginBottom: theme.spacing(1),
      color: theme.palette.text.secondary,
      maxWidth: 720,
    },
    stale: { opacity: 0.55 },
  }),
  { name: 'ValueStreamPanel' },
);

/**
 * What a part of a page shows.
 *
 * @public
 */
export interface PanelProps {
  readonly title: string;
  readonly text?: ReactNode;
  /** What it shows is of another question than the one that is asked now. */
  readonly stale?: boolean;
  readonly children: ReactNode;
}

/**
 * A titled part of a tab.
 *
 * @public
 */
export function Panel(props: PanelProps) {
  const classes = useStyles();
  const id = useId();
  return (
    <section className={classes.root} aria-labelledby={id}>
      <Typography component="h3" id={id} className={classes.title}>
        {props.title}
      </Typography>
      {props.text && (
        <Typography variant="body2" className={classes.text}>
          {props.text}
        </Typography>
      )}
      <div
        className={props.stale ? classes.stale : undefined}
        aria-busy={Boolean(props.stale)}
      >
        {props.children}
      </div>
    </section>
  );
}
