import { memo } from 'react';
import { makeStyles } from '@material-ui/core/styles';
import Slider from '@material-ui/core/Slider';
import Typography from '@material-ui/core/Typography';
import { ApiSchemas } from '@value-stream/backstage-plugin-value-stream-common';
import { useDrawing } from '../drawing/DrawingContext';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: theme.spacing(0.5, 2),
      padding: theme.spacing(0.5, 1),
    },
    slider: {
      flex: '1 1 180px',
      maxWidth: 380,
      minWidth: 120,
      margin: theme.spacing(0, 1),
    },
    text: { fontSize: 13 },
  }),
  { name: 'ValueStreamMapPathSlider' },
);

/** Chooses how much of the process is drawn: from the main path to every variant. */
export const PathSlider = memo(function PathSlider(props: {
  steps: ApiSchemas['ProcessAnswer']['steps'];
  /** Place of the step chosen. */
  step: number;
  onChoose: (variants: number) => void;
}) {
  const { steps, step, onChoose } = props;
  const classes = useStyles();
  const { format, t } = useDrawing();
  const sentence = (place: number) => {
    const { variants, share } = steps[place];
    const all = place === steps.length - 1;
    return t(all ? 'process.all' : 'process.some', {
      count: variants,
      value: format.number(variants, 0),
      share: format.share(share),
    });
  };
  return (
    <div className={classes.root}>
      <Typography component="span" variant="body2" color="textSecondary">
        {t('process.main')}
      </Typography>
      <Slider
        className={classes.slider}
        min={0}
        max={Math.max(1, steps.length - 1)}
        step={1}
        disabled={steps.length < 2}
        value={step}
        aria-label={t('process.slider')}
        getAriaValueText={sentence}
        onChange={(_, value) => onChoose(steps[Number(value)].variants)}
      />
      <Typography component="span" variant="body2" color="textSecondary">
        {t('process.every')}
      </Typography>
      <span className={classes.text} aria-live="polite">
        {sentence(step)}
      </span>
    </div>
  );
});
