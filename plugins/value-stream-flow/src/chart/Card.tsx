import { ReactNode, useId } from 'react';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import {
  Answer,
  FailedState,
  LoadingState,
} from '@value-stream/backstage-plugin-value-stream-react';

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
    },
    stale: { opacity: 0.55 },
  }),
  { name: 'ValueStreamFlowCard' },
);

/** A titled card around one answer; it loads and fails by itself. */
export function Card<T>(props: {
  title: string;
  text?: ReactNode;
  answer: Answer<T>;
  height?: number;
  children: (data: T) => ReactNode;
}) {
  const { title, text, answer, height = 260 } = props;
  const classes = useStyles();
  const id = useId();
  const { data, error, loading } = answer;
  return (
    <section className={classes.root} aria-labelledby={id}>
      <Typography component="h3" id={id} className={classes.title}>
        {title}
      </Typography>
      {text && (
        <Typography variant="body2" className={classes.text}>
          {text}
        </Typography>
      )}
      {error && (
        <FailedState what={title} error={error} onRetry={answer.retry} />
      )}
      {!data && loading && <LoadingState height={height} />}
      {data && !error && (
        <div
          className={answer.current ? undefined : classes.stale}
          aria-busy={!answer.current}
        >
          {props.children(data)}
        </div>
      )}
    </section>
  );
}
