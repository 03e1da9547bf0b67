import { useContext } from 'react';
import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import { ApiSchemas } from '@value-stream/backstage-plugin-value-stream-common';
import { DrawingColors } from '@value-stream/backstage-plugin-value-stream-react';
import { MapSelectionContext } from '../selection/MapSelection';
import { constraintSentences } from './constraintSentences';
import { useDrawing } from './DrawingContext';

const useStyles = makeStyles(
  {
    root: {
      boxSizing: 'border-box',
      padding: '9px 14px 5px',
      borderRadius: 4,
      border: '1.5px solid',
      borderColor: (colors: DrawingColors) => colors.accent,
      background: (colors: DrawingColors) => colors.accentWash,
      color: (colors: DrawingColors) => colors.ink,
      fontSize: 12.5,
      lineHeight: '19px',
    },
    title: { fontSize: 12.5, fontWeight: 700, margin: 0 },
    text: { margin: 0 },
    actions: { display: 'flex', gap: 4, marginLeft: -5, marginTop: 1 },
    action: {
      textTransform: 'none',
      fontSize: 12.5,
      padding: '1px 5px',
      minWidth: 0,
      color: 'inherit',
      textDecoration: 'underline',
      textUnderlineOffset: 2,
    },
  },
  { name: 'ValueStreamMapConstraintCallout' },
);

/** Names the constraint with its evidence, its effect and what to do next. */
export function ConstraintCallout(props: {
  constraint: Extract<ApiSchemas['Constraint'], { kind: 'found' }>;
  figures: ApiSchemas['MapFigures'];
}) {
  const { constraint, figures } = props;
  const drawing = useDrawing();
  const { t } = drawing;
  const classes = useStyles(drawing.colors);
  const { open, select } = useContext(MapSelectionContext);
  const { title, sentences } = constraintSentences(
    constraint,
    figures,
    drawing,
  );
  const stage = constraint.stageId;
  return (
    <section className={classes.root} aria-label={title}>
      <h3 className={classes.title}>{title}</h3>
      <p className={classes.text}>{sentences.join(' ')}</p>
      <div className={classes.actions}>
        <Button
          className={classes.action}
          onClick={() => open({ figure: 'stage-wait-time', stage })}
        >
          {t('constraint.why')}
        </Button>
        <Button
          className={classes.action}
          onClick={() => select({ figure: 'stage-in-progress', stage })}
        >
          {t('constraint.oldestFirst')}
        </Button>
      </div>
    </section>
  );
}
