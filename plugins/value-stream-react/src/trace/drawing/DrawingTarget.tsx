import { ReactNode } from 'react';
import { makeStyles } from '@material-ui/core/styles';
import { sameChoice, TraceChoice } from '../choice/TraceChoice';
import { TraceChoices } from '../choice/useTraceChoice';

const useStyles = makeStyles(
  theme => ({
    target: {
      cursor: 'pointer',
      outline: 'none',
      '&:focus-visible': {
        outline: `2px solid ${theme.palette.primary.main}`,
        outlineOffset: 2,
      },
    },
  }),
  { name: 'ValueStreamTraceTarget' },
);

/** A part of the drawing that can be pointed at, focused and kept. */
export function DrawingTarget(props: {
  choice: TraceChoice;
  choices: TraceChoices;
  label: string;
  children: ReactNode;
}) {
  const classes = useStyles();
  const { choice, choices, label, children } = props;
  return (
    <g
      className={classes.target}
      role="button"
      data-trace-target
      tabIndex={sameChoice(choice, choices.tabStop) ? 0 : -1}
      aria-label={label}
      aria-pressed={sameChoice(choice, choices.kept)}
      onMouseEnter={() => choices.point(choice)}
      onMouseLeave={() => choices.point(undefined)}
      onFocus={() => choices.focus(choice)}
      onBlur={() => choices.point(undefined)}
      onClick={() => choices.keep(choice)}
      onKeyDown={event => {
        if (event.key === 'Enter' || event.key === ' ') {
          event.preventDefault();
          choices.keep(choice);
        }
      }}
    >
      {children}
    </g>
  );
}
