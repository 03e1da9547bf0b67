import { FormEvent, useState } from 'react';
import Button from '@material-ui/core/Button';
import Dialog from '@material-ui/core/Dialog';
import DialogActions from '@material-ui/core/DialogActions';
import DialogContent from '@material-ui/core/DialogContent';
import { makeStyles } from '@material-ui/core/styles';
import TextField from '@material-ui/core/TextField';
import Typography from '@material-ui/core/Typography';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { valueStreamReactTranslationRef } from '../translation';

const useStyles = makeStyles(
  theme => ({
    dates: { display: 'flex', flexWrap: 'wrap', gap: theme.spacing(2) },
  }),
  { name: 'ValueStreamRangeDialog' },
);

/** Asks for the first and the last day of a window. @public */
export function RangeDialog(props: {
  from: string;
  to: string;
  onChoose: (range: { from: string; to: string }) => void;
  onClose: () => void;
}) {
  const classes = useStyles();
  const { t } = useTranslationRef(valueStreamReactTranslationRef);
  const [from, setFrom] = useState(props.from);
  const [to, setTo] = useState(props.to);
  const right = from !== '' && to !== '' && from <= to;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (right) {
      props.onChoose({ from, to });
    }
  };
  const field = (
    id: string,
    label: string,
    value: string,
    set: (value: string) => void,
  ) => (
    <TextField
      id={id}
      type="date"
      label={label}
      value={value}
      onChange={event => set(event.target.value)}
      InputLabelProps={{ shrink: true }}
    />
  );
  return (
    <Dialog open onClose={props.onClose} aria-label={t('bar.window')}>
      <form onSubmit={submit}>
        <DialogContent>
          <div className={classes.dates}>
            {field('value-stream-from', t('bar.from'), from, setFrom)}
            {field('value-stream-to', t('bar.to'), to, setTo)}
          </div>
          {!right && (
            <Typography variant="body2" role="alert">
              {t('bar.rangeWrong')}
            </Typography>
          )}
        </DialogContent>
        <DialogActions>
          <Button
            type="submit"
            color="primary"
            disabled={!right}
            style={{ textTransform: 'none' }}
          >
            {t('bar.apply')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
