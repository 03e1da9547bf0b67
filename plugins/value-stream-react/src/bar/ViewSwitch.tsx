import Button from '@material-ui/core/Button';
import ButtonGroup from '@material-ui/core/ButtonGroup';
import { makeStyles } from '@material-ui/core/styles';

const useStyles = makeStyles(
  theme => ({
    button: {
      textTransform: 'none',
      background: theme.palette.background.paper,
      '&:focus-visible': {
        outline: `2px solid ${theme.palette.primary.main}`,
        outlineOffset: 1,
      },
    },
    chosen: { fontWeight: 700, background: theme.palette.action.selected },
  }),
  { name: 'ValueStreamViewSwitch' },
);

/**
 * What a switch offers.
 *
 * @public
 */
export interface ViewSwitchProps<View extends string> {
  /** What is chosen by it, for those who do not see it. */
  readonly label: string;
  readonly views: readonly View[];
  readonly chosen: View;
  readonly nameOf: (view: View) => string;
  readonly onChoose: (view: View) => void;
  /** Key that changes it. */
  readonly shortcut?: string;
}

/**
 * Buttons side by side of which one is chosen.
 *
 * @public
 */
export function ViewSwitch<View extends string>(props: ViewSwitchProps<View>) {
  const classes = useStyles();
  const { label, views, chosen, nameOf, onChoose, shortcut } = props;
  return (
    <ButtonGroup size="small" aria-label={label}>
      {views.map(view => (
        <Button
          key={view}
          aria-pressed={view === chosen}
          aria-keyshortcuts={shortcut}
          className={`${classes.button} ${
            view === chosen ? classes.chosen : ''
          }`}
          onClick={() => onChoose(view)}
        >
          {nameOf(view)}
        </Button>
      ))}
    </ButtonGroup>
  );
}
