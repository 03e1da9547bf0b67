import Button from '@material-ui/core/Button';
import ButtonGroup from '@material-ui/core/ButtonGroup';
import { makeStyles } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { FLOW_VIEWS, FlowView } from './hooks/useFlowView';
import { valueStreamFlowTranslationRef } from './translation';

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
  { name: 'ValueStreamFlowViewSwitch' },
);

/** Chooses the view of the tab. */
export function ViewSwitch(props: {
  view: FlowView;
  onChoose: (view: FlowView) => void;
}) {
  const classes = useStyles();
  const { t } = useTranslationRef(valueStreamFlowTranslationRef);
  return (
    <ButtonGroup size="small" aria-label={t('views.label')}>
      {FLOW_VIEWS.map(view => (
        <Button
          key={view}
          aria-pressed={props.view === view}
          className={`${classes.button} ${
            props.view === view ? classes.chosen : ''
          }`}
          onClick={() => props.onChoose(view)}
        >
          {t(`views.${view}`)}
        </Button>
      ))}
    </ButtonGroup>
  );
}
