import { useState } from 'react';
import Button from '@material-ui/core/Button';
import Menu from '@material-ui/core/Menu';
import MenuItem from '@material-ui/core/MenuItem';
import { makeStyles } from '@material-ui/core/styles';
import CheckIcon from '@material-ui/icons/Check';
import ExpandMoreIcon from '@material-ui/icons/ExpandMore';

const useStyles = makeStyles(
  theme => ({
    button: {
      textTransform: 'none',
      fontWeight: 500,
      background: theme.palette.background.paper,
      maxWidth: 260,
      '& .MuiButton-label': {
        overflow: 'hidden',
        textOverflow: 'ellipsis',
        whiteSpace: 'nowrap',
      },
      '&:focus-visible': {
        outline: `2px solid ${theme.palette.primary.main}`,
        outlineOffset: 1,
      },
    },
    mark: { width: 20, marginRight: theme.spacing(1) },
  }),
  { name: 'ValueStreamChoiceMenu' },
);

/** One thing that can be chosen. @public */
export interface Choice {
  readonly id: string;
  readonly label: string;
  readonly chosen: boolean;
}

/** A button that says what is chosen, and a menu of what else could be. @public */
export function ChoiceMenu(props: {
  name: string;
  /** What the button says. */
  value: string;
  choices: readonly Choice[];
  /** Several may be chosen: the menu stays open. */
  several?: boolean;
  onChoose: (id: string) => void;
}) {
  const { name, value, choices, several, onChoose } = props;
  const classes = useStyles();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  return (
    <>
      <Button
        size="small"
        variant="outlined"
        className={classes.button}
        endIcon={<ExpandMoreIcon fontSize="small" />}
        aria-label={`${name}: ${value}`}
        aria-haspopup="menu"
        aria-expanded={Boolean(anchor)}
        onClick={event => setAnchor(event.currentTarget)}
      >
        {value}
      </Button>
      <Menu
        anchorEl={anchor}
        open={Boolean(anchor)}
        getContentAnchorEl={null}
        anchorOrigin={{ vertical: 'bottom', horizontal: 'left' }}
        onClose={() => setAnchor(null)}
        MenuListProps={{ 'aria-label': name, dense: true }}
      >
        {choices.map(choice => (
          <MenuItem
            key={choice.id}
            role={several ? 'menuitemcheckbox' : 'menuitemradio'}
            aria-checked={choice.chosen}
            onClick={() => {
              onChoose(choice.id);
              if (!several) {
                setAnchor(null);
              }
            }}
          >
            <span className={classes.mark}>
              {choice.chosen && <CheckIcon fontSize="small" aria-hidden />}
            </span>
            {choice.label}
          </MenuItem>
        ))}
      </Menu>
    </>
  );
}
