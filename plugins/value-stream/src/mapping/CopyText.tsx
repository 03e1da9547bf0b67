import { useState } from 'react';
import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { valueStreamTranslationRef } from '../translation';

const useStyles = makeStyles(
  theme => ({
    text: {
      margin: theme.spacing(1, 0),
      padding: theme.spacing(1.5),
      background: theme.palette.action.hover,
      maxHeight: 360,
      overflow: 'auto',
      fontSize: 13,
      '&:focus-visible': {
        outline: `2px solid ${theme.palette.primary.main}`,
      },
    },
  }),
  { name: 'ValueStreamCopyText' },
);

/** A text to take along, with a button that copies it; where that fails it says to select it. */
export function CopyText(props: { name: string; text: string }) {
  const classes = useStyles();
  const { t } = useTranslationRef(valueStreamTranslationRef);
  const [told, setTold] = useState<{ text: string; copied: boolean }>();
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(props.text);
      setTold({ text: props.text, copied: true });
    } catch {
      setTold({ text: props.text, copied: false });
    }
  };
  const current = told?.text === props.text ? told : undefined;
  return (
    <>
      {/* Focusable, as it may scroll. */}
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <pre className={classes.text} tabIndex={0} aria-label={props.name}>
        {props.text}
      </pre>
      <Button size="small" variant="outlined" onClick={copy}>
        {t('mapping.declare.copy')}
      </Button>{' '}
      <span role="status">
        {current &&
          t(
            current.copied
              ? 'mapping.declare.copied'
              : 'mapping.declare.notCopied',
          )}
      </span>
    </>
  );
}
