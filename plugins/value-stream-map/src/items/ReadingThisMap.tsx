import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { valueStreamMapTranslationRef } from '../translation';

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

const LINES = ['triangle', 'box', 'return', 'ladder', 'net', 'open'] as const;

/** How to read the drawing. */
export function ReadingThisMap() {
  const classes = useStyles();
  const { t } = useTranslationRef(valueStreamMapTranslationRef);
  return (
    <section className={classes.root}>
      <Typography component="h3" className={classes.title}>
        {t('reading.title')}
      </Typography>
      {LINES.map(line => (
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
}
