import { FormEvent, useRef, useState } from 'react';
import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import Popover from '@material-ui/core/Popover';
import TextField from '@material-ui/core/TextField';
import Typography from '@material-ui/core/Typography';
import { ApiSchemas } from '@value-stream/backstage-plugin-value-stream-common';
import { useDrawing } from '../drawing/DrawingContext';
import { MapEdit } from '../view/MapView';
import { withEdit } from './changeOf';
import { EditField, editFields, readField } from './editFields';

const useStyles = makeStyles(
  theme => ({
    form: {
      display: 'grid',
      gap: theme.spacing(1.5),
      padding: theme.spacing(2),
      width: 300,
      maxWidth: '90vw',
    },
    title: { fontSize: 15, fontWeight: 700 },
    actions: {
      display: 'flex',
      justifyContent: 'flex-end',
      gap: theme.spacing(1),
    },
    action: { textTransform: 'none' },
  }),
  { name: 'ValueStreamMapStageEditor' },
);

/** Changes the figures of one stage, on the map, where it was clicked. */
export function StageEditor(props: {
  stage: ApiSchemas['StageFigures'];
  edits: readonly MapEdit[];
  /** Where the editor opens, in pixels of the window. */
  place: { readonly top: number; readonly left: number };
  onChange: (edits: readonly MapEdit[]) => void;
  onClose: () => void;
}) {
  const { stage, edits, place, onChange, onClose } = props;
  const classes = useStyles();
  const drawing = useDrawing();
  const { t } = drawing;
  const fields = editFields(stage, edits);
  const first = useRef<HTMLInputElement>(null);
  const [texts, setTexts] = useState<Record<string, string>>(() =>
    Object.fromEntries(fields.map(({ what, text }) => [what, text])),
  );
  const problems = fields.filter(
    field => readField(field, texts[field.what]) === 'wrong',
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (problems.length > 0) {
      return;
    }
    onChange(
      fields.reduce<readonly MapEdit[]>((all, field) => {
        const value = readField(field, texts[field.what]);
        return withEdit(
          all,
          stage.stageId,
          field.what,
          value === 'wrong' ? undefined : value,
        );
      }, edits),
    );
    onClose();
  };
  const title = t('future.editTitle', { stage: stage.name });
  return (
    <Popover
      open
      onClose={onClose}
      anchorReference="anchorPosition"
      anchorPosition={place}
      TransitionProps={{ onEntered: () => first.current?.focus() }}
      PaperProps={{ role: 'dialog', 'aria-label': title }}
    >
      <form className={classes.form} onSubmit={submit}>
        <Typography component="h3" className={classes.title}>
          {title}
        </Typography>
        {fields.length === 0 && (
          <Typography variant="body2">{t('future.nothing')}</Typography>
        )}
        {fields.map((field, i) => (
          <TextField
            key={field.what}
            id={`value-stream-edit-${field.what}`}
            type="number"
            size="small"
            variant="outlined"
            inputRef={i === 0 ? first : undefined}
            label={t(`future.field.${field.what}`)}
            value={texts[field.what]}
            error={problems.includes(field)}
            helperText={helpOf(field, texts[field.what], drawing)}
            inputProps={{ min: 0, step: 'any' }}
            InputLabelProps={{ shrink: true }}
            onChange={event => {
              const { value } = event.target;
              setTexts(before => ({ ...before, [field.what]: value }));
            }}
          />
        ))}
        <div className={classes.actions}>
          <Button className={classes.action} onClick={onClose}>
            {t('future.cancel')}
          </Button>
          <Button
            type="submit"
            color="primary"
            variant="contained"
            className={classes.action}
            disabled={problems.length > 0 || fields.length === 0}
          >
            {t('future.apply')}
          </Button>
        </div>
      </form>
    </Popover>
  );
}

/** What stands below a field: what is now, and what it would be. */
function helpOf(
  field: EditField,
  text: string,
  {
    format,
    t,
    unit,
  }: Pick<ReturnType<typeof useDrawing>, 'format' | 't' | 'unit'>,
): string {
  const value = readField(field, text);
  if (value === 'wrong') {
    return t(`future.wrong.${field.what}`);
  }
  if (field.now === undefined) {
    return t(`future.help.${field.what}`);
  }
  const now = format.figure(field.now, { unit, short: true });
  return field.now.kind === 'value' &&
    field.now.unit === 'ms' &&
    value !== undefined
    ? t('future.nowThen', {
        now,
        then: format.duration(field.now.value * value, { unit, short: true }),
      })
    : t('future.now', { now });
}
