import LinearProgress from '@material-ui/core/LinearProgress';
import Typography from '@material-ui/core/Typography';

/** A bar with what is being done and how far it is; without a total it only moves. */
export function Progress(props: {
  text: string;
  done: number;
  total?: number;
}) {
  const { text, done, total } = props;
  const known = total !== undefined && total > 0;
  return (
    <div style={{ minWidth: 160, width: '100%', marginBottom: 12 }}>
      <Typography variant="body2" component="div">
        {text}
      </Typography>
      <LinearProgress
        aria-label={text}
        variant={known ? 'determinate' : 'indeterminate'}
        value={known ? Math.min((100 * done) / total, 100) : undefined}
      />
    </div>
  );
}
