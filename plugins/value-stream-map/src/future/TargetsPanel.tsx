import { FormEvent, useState } from 'react';
import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import TextField from '@material-ui/core/TextField';
import Typography from '@material-ui/core/Typography';
import { ApiSchemas } from '@value-stream/backstage-plugin-value-stream-common';
import {
  FailedState,
  LoadingState,
  Notice,
} from '@value-stream/backstage-plugin-value-stream-react';
import { useDrawing } from '../drawing/DrawingContext';
import { Targets } from '../hooks/useTargets';
import { TargetTable } from './TargetTable';

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
    form: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'flex-start',
      gap: theme.spacing(1),
      marginBottom: theme.spacing(1.5),
    },
    name: { flex: '1 1 180px', maxWidth: 360 },
    action: { textTransform: 'none' },
  }),
  { name: 'ValueStreamMapTargetsPanel' },
);

/** The targets of the stream, and the changes on the map saved as one more. */
export function TargetsPanel(props: {
  targets: Targets;
  /** Totals of the map as it is, to hold targets against. */
  now?: ApiSchemas['MapTotals'];
  /** Whether there are changes whose totals are known. */
  canSave: boolean;
  shown?: string;
  onSave: (name: string) => Promise<void>;
  onShow: (target: ApiSchemas['Target']) => void;
}) {
  const { targets, now, canSave, shown, onSave, onShow } = props;
  const { data, error, loading, retry } = targets.answer;
  const classes = useStyles();
  const { t } = useDrawing();
  const [name, setName] = useState('');
  const [problem, setProblem] = useState<Error>();
  const [busy, setBusy] = useState(false);
  const attempt = async (work: () => Promise<void>) => {
    setBusy(true);
    setProblem(undefined);
    try {
      await work();
    } catch (failure) {
      setProblem(failure as Error);
    }
    setBusy(false);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    attempt(async () => {
      await onSave(name.trim());
      setName('');
    });
  };
  return (
    <section className={classes.root} aria-label={t('target.title')}>
      <Typography component="h3" className={classes.title}>
        {t('target.title')}
      </Typography>
      {data?.mayUpdate && (
        <form className={classes.form} onSubmit={submit}>
          <TextField
            id="value-stream-target-name"
            size="small"
            variant="outlined"
            className={classes.name}
            label={t('target.name')}
            value={name}
            inputProps={{ maxLength: 120 }}
            InputLabelProps={{ shrink: true }}
            onChange={event => setName(event.target.value)}
          />
          <Button
            type="submit"
            color="primary"
            variant="contained"
            className={classes.action}
            disabled={!canSave || name.trim() === '' || busy}
          >
            {t('target.save')}
          </Button>
        </form>
      )}
      {data && !data.mayUpdate && (
        <Typography variant="body2" color="textSecondary">
          {t('target.mayNot')}
        </Typography>
      )}
      {problem && (
        <Notice level="error">
          {t('target.failed', { message: problem.message })}
        </Notice>
      )}
      {!data && loading && <LoadingState height={80} />}
      {error && (
        <FailedState what={t('target.title')} error={error} onRetry={retry} />
      )}
      {data && data.targets.length === 0 && (
        <Typography variant="body2" color="textSecondary">
          {t('target.none')}
        </Typography>
      )}
      {data && data.targets.length > 0 && (
        <TargetTable
          targets={data.targets}
          now={now}
          shown={shown}
          mayUpdate={data.mayUpdate && !busy}
          onShow={onShow}
          onGiveUp={id => attempt(() => targets.giveUp(id))}
        />
      )}
    </section>
  );
}
