import { ReactNode } from 'react';
import ButtonBase from '@material-ui/core/ButtonBase';
import { makeStyles } from '@material-ui/core/styles';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'inline',
      textAlign: 'left',
      font: 'inherit',
      color: theme.palette.primary.main,
      overflowWrap: 'anywhere',
      '&:hover, &:focus-visible': { textDecoration: 'underline' },
    },
  }),
  { name: 'ValueStreamDependenciesTextButton' },
);

/** Text that opens something. */
export function TextButton(props: {
  label?: string;
  onClick: () => void;
  children: ReactNode;
}) {
  const classes = useStyles();
  return (
    <ButtonBase
      disableRipple
      className={classes.root}
      aria-label={props.label}
      onClick={props.onClick}
    >
      {props.children}
    </ButtonBase>
  );
}
