import { useEffect, useId, useRef, useState } from 'react';
import TextField from '@material-ui/core/TextField';
import { makeStyles } from '@material-ui/core/styles';

/** Long enough to write a word, short enough to be waited for. */
const TYPING_MS = 200;

const useStyles = makeStyles(
  theme => ({
    root: {
      flex: '0 1 260px',
      minWidth: 180,
      background: theme.palette.background.paper,
    },
  }),
  { name: 'ValueStreamSearchField' },
);

/** A text to search by, told once its writer pauses; it follows what is told from elsewhere. */
export function SearchField(props: {
  label: string;
  value: string;
  onChange: (text: string) => void;
}) {
  const classes = useStyles();
  const { label, value, onChange } = props;
  const id = useId();
  const [text, setText] = useState(value);
  const told = useRef(value);
  useEffect(() => {
    // An address that was followed, or gone back to, says what is searched.
    if (value !== told.current) {
      told.current = value;
      setText(value);
    }
  }, [value]);
  useEffect(() => {
    if (text === told.current) {
      return undefined;
    }
    const timer = setTimeout(() => {
      told.current = text;
      onChange(text);
    }, TYPING_MS);
    return () => clearTimeout(timer);
  }, [text, onChange]);
  return (
    <TextField
      id={id}
      className={classes.root}
      variant="outlined"
      size="small"
      type="search"
      label={label}
      value={text}
      onChange={event => setText(event.target.value)}
    />
  );
}
