import { FormEvent, useId, useState } from 'react';
import Button from '@material-ui/core/Button';
import TextField from '@material-ui/core/TextField';
import { makeStyles } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { valueStreamTranslationRef } from '../translation';

const useStyles = makeStyles(
  theme => ({
    form: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: theme.spacing(1),
      marginBottom: theme.spacing(2),
    },
    field: {
      flex: '1 1 260px',
      maxWidth: 560,
      // The theme's second text colour is too faint on the page's ground.
      '& label': { color: theme.palette.text.primary },
    },
  }),
  { name: 'ValueStreamKeyForm' },
);

/** A field for an item's key. */
export function KeyForm(props: {
  initial: string;
  onOpen: (key: string) => void;
}) {
  const classes = useStyles();
  const { t } = useTranslationRef(valueStreamTranslationRef);
  const id = useId();
  const [key, setKey] = useState(props.initial);
  const open = (event: FormEvent) => {
    event.preventDefault();
    if (key.trim()) {
      props.onOpen(key.trim());
    }
  };
  return (
    <form className={classes.form} onSubmit={open} role="search">
      <TextField
        id={id}
        className={classes.field}
        variant="outlined"
        size="small"
        label={t('trace.key')}
        placeholder="PAY-123"
        value={key}
        onChange={event => setKey(event.target.value)}
      />
      <Button
        type="submit"
        variant="contained"
        color="primary"
        style={{ textTransform: 'none' }}
      >
        {t('trace.open')}
      </Button>
    </form>
  );
}
