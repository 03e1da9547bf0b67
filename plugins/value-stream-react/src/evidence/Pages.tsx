import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { useFormat } from '../format/useFormat';
import { valueStreamReactTranslationRef } from '../translation';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      alignItems: 'center',
      gap: theme.spacing(1),
      marginTop: theme.spacing(1.5),
    },
    move: { textTransform: 'none' },
  }),
  { name: 'ValueStreamPages' },
);

/**
 * Moves over pages of a list; nothing where one page holds it all.
 *
 * @public
 */
export function Pages(props: {
  offset: number;
  size: number;
  total: number;
  onMove: (offset: number) => void;
}) {
  const classes = useStyles();
  const { t } = useTranslationRef(valueStreamReactTranslationRef);
  const format = useFormat();
  const { offset, size, total, onMove } = props;
  if (total <= size) {
    return null;
  }
  return (
    <div className={classes.root}>
      <Button
        size="small"
        className={classes.move}
        disabled={offset === 0}
        onClick={() => onMove(Math.max(0, offset - size))}
      >
        {t('evidence.previous')}
      </Button>
      <Typography variant="body2" component="span" aria-live="polite">
        {t('evidence.page', {
          from: format.number(offset + 1, 0),
          to: format.number(Math.min(offset + size, total), 0),
          total: format.number(total, 0),
        })}
      </Typography>
      <Button
        size="small"
        className={classes.move}
        disabled={offset + size >= total}
        onClick={() => onMove(offset + size)}
      >
        {t('evidence.next')}
      </Button>
    </div>
  );
}
