import Button from '@material-ui/core/Button';
import ButtonGroup from '@material-ui/core/ButtonGroup';
import { makeStyles } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { valueStreamMapTranslationRef } from '../translation';
import { MAP_MODES, MapMode } from './MapView';

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
  { name: 'ValueStreamMapModeSwitch' },
);

/** Chooses between the map, the process as it really flows, and a future state. */
export function ModeSwitch(props: {
  mode: MapMode;
  onChoose: (mode: MapMode) => void;
}) {
  const classes = useStyles();
  const { t } = useTranslationRef(valueStreamMapTranslationRef);
  return (
    <ButtonGroup size="small" aria-label={t('mode.label')}>
      {MAP_MODES.map(mode => (
        <Button
          key={mode}
          aria-pressed={props.mode === mode}
          className={`${classes.button} ${
            props.mode === mode ? classes.chosen : ''
          }`}
          onClick={() => props.onChoose(mode)}
        >
          {t(`mode.${mode}`)}
        </Button>
      ))}
    </ButtonGroup>
  );
}
