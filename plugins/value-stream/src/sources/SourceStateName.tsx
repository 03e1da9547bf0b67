import CheckCircleOutlineIcon from '@material-ui/icons/CheckCircleOutline';
import ErrorOutlineIcon from '@material-ui/icons/ErrorOutline';
import HourglassEmptyIcon from '@material-ui/icons/HourglassEmpty';
import RadioButtonUncheckedIcon from '@material-ui/icons/RadioButtonUnchecked';
import ReportProblemOutlinedIcon from '@material-ui/icons/ReportProblemOutlined';
import { makeStyles } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { SourceAnswer } from '@value-stream/backstage-plugin-value-stream-common';
import { valueStreamTranslationRef } from '../translation';

const ICONS = {
  'never-run': RadioButtonUncheckedIcon,
  running: HourglassEmptyIcon,
  ok: CheckCircleOutlineIcon,
  warning: ReportProblemOutlinedIcon,
  failed: ErrorOutlineIcon,
};

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'inline-flex',
      alignItems: 'center',
      gap: theme.spacing(0.5),
      whiteSpace: 'nowrap',
      ...theme.typography.body2,
    },
  }),
  { name: 'ValueStreamSourceStateName' },
);

/** A state as sign and word. */
export function SourceStateName(props: { state: SourceAnswer['state'] }) {
  const classes = useStyles();
  const { t } = useTranslationRef(valueStreamTranslationRef);
  const Icon = ICONS[props.state];
  return (
    <span className={classes.root}>
      <Icon fontSize="small" aria-hidden />
      {t(`sources.state.${props.state}`)}
    </span>
  );
}
