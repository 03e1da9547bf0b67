import { useContext } from 'react';
import { makeStyles } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { FigureAnswer } from '@value-stream/backstage-plugin-value-stream-common';
import {
  figureName,
  FigureText,
  useFormat,
  valueStreamReactTranslationRef,
} from '@value-stream/backstage-plugin-value-stream-react';
import { OpenFigureContext } from './OpenFigureContext';
import { OpenedFigure } from './OverviewView';

const useStyles = makeStyles(
  theme => ({
    button: {
      font: 'inherit',
      fontVariantNumeric: 'inherit',
      color: 'inherit',
      textAlign: 'inherit',
      background: 'none',
      border: 0,
      padding: 0,
      cursor: 'pointer',
      textDecoration: 'underline dotted',
      textUnderlineOffset: 3,
      '&:hover': { textDecoration: 'underline' },
      '&:focus-visible': {
        outline: `2px solid ${theme.palette.primary.main}`,
        outlineOffset: 2,
      },
    },
  }),
  { name: 'ValueStreamFigureCell' },
);

/** A figure with the number of items that it rests on, where pointed at; it opens down to them where it says of what it is. */
export function FigureCell(props: {
  figure: FigureAnswer;
  of?: {
    readonly stream: { readonly ref: string; readonly title: string };
    readonly figure: OpenedFigure;
  };
}) {
  const classes = useStyles();
  const { t } = useTranslationRef(valueStreamReactTranslationRef);
  const format = useFormat();
  const open = useContext(OpenFigureContext);
  const { figure, of } = props;
  const text = <FigureText figure={figure} format={format} short />;
  if (figure.kind !== 'value') {
    return text;
  }
  if (!open || !of) {
    return <span title={`n = ${figure.n}`}>{text}</span>;
  }
  const name = figureName(t, { figure: of.figure }, id => id);
  return (
    <button
      type="button"
      className={classes.button}
      title={`n = ${figure.n}`}
      aria-label={`${format.figure(figure, { short: true })} – ${name}, ${
        of.stream.title
      }`}
      aria-haspopup="dialog"
      onClick={() => open({ stream: of.stream.ref, figure: of.figure })}
    >
      {text}
    </button>
  );
}
