import Button from '@material-ui/core/Button';
import ButtonGroup from '@material-ui/core/ButtonGroup';
import { makeStyles } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { DependencyView } from './hooks/useDependencyView';
import { valueStreamDependenciesTranslationRef } from './translation';

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
  { name: 'ValueStreamDependenciesViewSwitch' },
);

/** Chooses between graph and matrix. */
export function ViewSwitch(props: {
  show: DependencyView['show'];
  onChoose: (show: DependencyView['show']) => void;
}) {
  const classes = useStyles();
  const { t } = useTranslationRef(valueStreamDependenciesTranslationRef);
  return (
    <ButtonGroup size="small" aria-label={t('views.label')}>
      {(['graph', 'matrix'] as const).map(show => (
        <Button
          key={show}
          aria-pressed={props.show === show}
          className={`${classes.button} ${
            props.show === show ? classes.chosen : ''
          }`}
          onClick={() => props.onChoose(show)}
        >
          {t(`views.${show}`)}
        </Button>
      ))}
    </ButtonGroup>
  );
}
