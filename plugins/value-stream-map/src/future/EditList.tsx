import Button from '@material-ui/core/Button';
import Chip from '@material-ui/core/Chip';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { useDrawing } from '../drawing/DrawingContext';
import { MapEdit } from '../view/MapView';
import { withEdit } from './changeOf';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: theme.spacing(1),
      padding: theme.spacing(0.5, 1, 1),
    },
    action: { textTransform: 'none' },
  }),
  { name: 'ValueStreamMapEditList' },
);

/** The changes tried out, each to be taken back. */
export function EditList(props: {
  edits: readonly MapEdit[];
  stageName: (id: string) => string;
  onChange: (edits: readonly MapEdit[]) => void;
}) {
  const { edits, stageName, onChange } = props;
  const classes = useStyles();
  const { format, t } = useDrawing();
  if (edits.length === 0) {
    return (
      <Typography
        variant="body2"
        color="textSecondary"
        className={classes.root}
      >
        {t('future.begin')}
      </Typography>
    );
  }
  const text = ({ stageId, what, value }: MapEdit) =>
    t(`future.edit.${what}`, {
      stage: stageName(stageId),
      value:
        what === 'capacity' || what === 'wip-limit'
          ? format.number(value, 0)
          : format.share(value),
    });
  return (
    <div className={classes.root} role="group" aria-label={t('future.edits')}>
      {edits.map(edit => (
        <Chip
          key={`${edit.stageId} ${edit.what}`}
          variant="outlined"
          size="small"
          label={text(edit)}
          onDelete={() =>
            onChange(withEdit(edits, edit.stageId, edit.what, undefined))
          }
        />
      ))}
      <Button
        size="small"
        className={classes.action}
        onClick={() => onChange([])}
      >
        {t('future.reset')}
      </Button>
    </div>
  );
}
