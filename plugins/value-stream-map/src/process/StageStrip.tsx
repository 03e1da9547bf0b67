import { makeStyles } from '@material-ui/core/styles';
import { ApiSchemas } from '@value-stream/backstage-plugin-value-stream-common';
import { useDrawing } from '../drawing/DrawingContext';

const useStyles = makeStyles(
  {
    root: { display: 'flex', flexWrap: 'wrap', gap: 3, minWidth: 0 },
    step: {
      fontSize: 11,
      lineHeight: '18px',
      padding: '0 5px',
      maxWidth: 104,
      overflow: 'hidden',
      textOverflow: 'ellipsis',
      whiteSpace: 'nowrap',
      border: '1px solid',
    },
  },
  { name: 'ValueStreamMapStageStrip' },
);

/** A way through the stages as little boxes: work filled, waits dashed, a step back with an arrow. */
export function StageStrip(props: {
  stageIds: readonly string[];
  stages: ApiSchemas['ProcessAnswer']['stages'];
}) {
  const { stageIds, stages } = props;
  const classes = useStyles();
  const { colors } = useDrawing();
  const placeOf = (id: string) => stages.findIndex(s => s.stageId === id);
  return (
    <span className={classes.root}>
      {stageIds.map((id, i) => {
        const stage = stages[placeOf(id)];
        const back = i > 0 && placeOf(id) < placeOf(stageIds[i - 1]);
        const wait = stage?.mode === 'wait';
        return (
          <span
            key={i}
            className={classes.step}
            title={stage?.name}
            style={{
              color: colors.ink,
              borderColor: colors.line,
              borderStyle: wait ? 'dashed' : 'solid',
              borderRadius: wait ? 0 : 4,
              background: wait ? colors.paper : colors.heading,
            }}
          >
            {back ? '↩ ' : ''}
            {`${stage?.name ?? id} `}
          </span>
        );
      })}
    </span>
  );
}
