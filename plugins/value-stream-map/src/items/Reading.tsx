import { memo } from 'react';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { valueStreamMapTranslationRef } from '../translation';
import { MapMode } from '../view/MapView';

const useStyles = makeStyles(
  theme => ({
    root: {
      padding: theme.spacing(2),
      background: theme.palette.background.paper,
      border: `1px solid ${theme.palette.divider}`,
      borderRadius: theme.shape.borderRadius,
    },
    title: { fontSize: 15, fontWeight: 700, marginBottom: theme.spacing(1) },
    line: { marginBottom: theme.spacing(0.75) },
  }),
  { name: 'ValueStreamMapReading' },
);

const LINES = {
  lean: ['triangle', 'box', 'return', 'ladder', 'net', 'arrow', 'open'],
  process: ['graph', 'edge', 'variants', 'openEdge'],
  future: ['change', 'bound', 'interval', 'capacity', 'target'],
} as const;

/** How to read the drawing. */
export const Reading = memo(function Reading(props: {
  mode: MapMode;
  /** Figures carry their change from an earlier window. */
  compared?: boolean;
}) {
  const classes = useStyles();
  const { t } = useTranslationRef(valueStreamMapTranslationRef);
  const { mode, compared } = props;
  const lines = [
    ...LINES[mode],
    ...(compared && mode === 'lean' ? (['compared'] as const) : []),
  ];
  return (
    <section className={classes.root}>
      <Typography component="h3" className={classes.title}>
        {t(`reading.title.${mode}`)}
      </Typography>
      {lines.map(line => (
        <Typography
          key={line}
          variant="body2"
          color="textSecondary"
          className={classes.line}
        >
          {t(`reading.${line}`)}
        </Typography>
      ))}
    </section>
  );
});
