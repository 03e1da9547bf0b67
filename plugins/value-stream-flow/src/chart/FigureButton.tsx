import { ReactNode } from 'react';
import ButtonBase from '@material-ui/core/ButtonBase';
import { makeStyles } from '@material-ui/core/styles';
import { FigureChoice } from '@value-stream/backstage-plugin-value-stream-react';
import { useFlow } from '../FlowContext';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'inline',
      verticalAlign: 'baseline',
      textAlign: 'inherit',
      font: 'inherit',
      color: 'inherit',
      fontVariantNumeric: 'tabular-nums',
      textDecoration: 'underline',
      textDecorationStyle: 'dotted',
      textDecorationThickness: 1,
      textUnderlineOffset: 3,
      textDecorationColor: theme.palette.text.secondary,
      '&:hover': { textDecorationStyle: 'solid' },
      '&:focus-visible': {
        outline: `2px solid ${theme.palette.primary.main}`,
        outlineOffset: 1,
      },
    },
  }),
  { name: 'ValueStreamFlowFigureButton' },
);

/** A figure as it is written; opens what it rests on. */
export function FigureButton(props: {
  choice: FigureChoice;
  /** Says which figure it is where its text alone does not. */
  label?: string;
  children: ReactNode;
}) {
  const classes = useStyles();
  const { openFigure } = useFlow();
  return (
    <ButtonBase
      disableRipple
      className={classes.root}
      aria-label={props.label}
      onClick={() => openFigure(props.choice)}
    >
      {props.children}
    </ButtonBase>
  );
}
