import Button from '@material-ui/core/Button';
import ButtonGroup from '@material-ui/core/ButtonGroup';
import { makeStyles } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { ViewState } from '../view/ViewState';
import { valueStreamReactTranslationRef } from '../translation';

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
    chosen: {
      fontWeight: 700,
      background: theme.palette.action.selected,
    },
  }),
  { name: 'ValueStreamShapeSwitch' },
);

/** Switches between the drawing and its table. */
export function ShapeSwitch(props: {
  shape: ViewState['shape'];
  onChoose: (shape: ViewState['shape']) => void;
}) {
  const classes = useStyles();
  const { t } = useTranslationRef(valueStreamReactTranslationRef);
  return (
    <ButtonGroup size="small" aria-label={t('bar.shape')}>
      {(['drawing', 'table'] as const).map(shape => (
        <Button
          key={shape}
          aria-pressed={props.shape === shape}
          aria-keyshortcuts="T"
          className={`${classes.button} ${
            props.shape === shape ? classes.chosen : ''
          }`}
          onClick={() => props.onChoose(shape)}
        >
          {t(`bar.${shape}`)}
        </Button>
      ))}
    </ButtonGroup>
  );
}
