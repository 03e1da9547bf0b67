import { makeStyles } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { valueStreamReactTranslationRef } from '../translation';

const useStyles = makeStyles(
  theme => ({
    bar: {
      background: theme.palette.action.hover,
      borderRadius: theme.shape.borderRadius,
      animation: '$breathe 1.6s ease-in-out infinite',
      '@media (prefers-reduced-motion: reduce)': { animation: 'none' },
    },
    '@keyframes breathe': {
      '0%, 100%': { opacity: 1 },
      '50%': { opacity: 0.45 },
    },
  }),
  { name: 'ValueStreamLoadingState' },
);

/**
 * A block of the size that the content will have.
 *
 * @public
 */
export function LoadingState(props: { height: number | string }) {
  const classes = useStyles();
  const { t } = useTranslationRef(valueStreamReactTranslationRef);
  return (
    <div
      role="status"
      aria-label={t('state.loading')}
      className={classes.bar}
      style={{ height: props.height }}
    />
  );
}
