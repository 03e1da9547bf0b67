import { makeStyles } from '@material-ui/core/styles';
import { useDrawing } from '../drawing/DrawingContext';
import { textArea } from '../drawing/textArea';
import { useFigureButton } from '../selection/MapSelection';
import { edgeLabel, edgeSentence } from './edgeWords';
import { ProcessArc } from './layoutProcess';

const SIZE = 11;

const useStyles = makeStyles(
  {
    root: {
      cursor: 'pointer',
      outline: 'none',
      '& [data-rare]': { opacity: 0 },
      '&:hover [data-rare], &:focus-visible [data-rare]': { opacity: 1 },
      '&:focus-visible [data-ring]': { strokeOpacity: 1 },
    },
  },
  { name: 'ValueStreamMapEdgeArc' },
);

/** A way from one stage to another: thick by count, labelled by its median wait. */
export function EdgeArc(props: {
  arc: ProcessArc;
  name: string;
  nameOf: (stageId: string) => string;
  tabbed: boolean;
  /** On the variant that is selected. */
  highlighted: boolean;
  faded: boolean;
  onFocus: () => void;
}) {
  const { arc, nameOf, highlighted, faded } = props;
  const classes = useStyles();
  const drawing = useDrawing();
  const { colors, measure } = drawing;
  const { edge, middle, tip } = arc;
  const { selected, onClick, onKeyDown } = useFigureButton({
    figure: 'edge',
    stage: edge.fromStageId,
    toStage: edge.toStageId,
  });
  const text = edgeLabel(edge, drawing);
  const marked = selected || highlighted;
  const back = edge.returns > 0;
  const color = marked ? colors.accent : colors.line;
  const area = textArea(
    { ...middle, y: middle.y + 4, anchor: 'middle' },
    measure(text, SIZE, true),
    SIZE,
  );
  const shown = arc.labelled || marked;
  return (
    <g
      role="button"
      tabIndex={props.tabbed ? 0 : -1}
      data-edge={props.name}
      aria-label={`${text} – ${edgeSentence(edge, nameOf, drawing)}`}
      aria-pressed={selected}
      className={classes.root}
      opacity={faded ? 0.3 : 1}
      onClick={onClick}
      onKeyDown={onKeyDown}
      onFocus={props.onFocus}
    >
      <title>{edgeSentence(edge, nameOf, drawing)}</title>
      {/* Thin lines are hard to point at. */}
      <path d={arc.path} fill="none" stroke="transparent" strokeWidth={14} />
      <path
        d={arc.path}
        fill="none"
        stroke={color}
        strokeWidth={arc.thickness}
        strokeDasharray={back ? `${3 + arc.thickness} 3` : undefined}
      />
      <path
        d="M0,0l-8,-4.5v9Z"
        transform={`translate(${tip.x},${tip.y}) rotate(${arc.turn})`}
        fill={color}
      />
      <g data-rare={shown ? undefined : true}>
        <rect {...area} rx={3} fill={colors.paper} fillOpacity={0.9} />
        <rect
          data-ring
          {...area}
          rx={3}
          fill="none"
          stroke={colors.focus}
          strokeWidth={2}
          strokeOpacity={0}
        />
        <text
          x={middle.x}
          y={middle.y + 4}
          textAnchor="middle"
          fontSize={SIZE}
          fontWeight={600}
          fill={marked ? colors.accent : colors.ink}
        >
          {text}
        </text>
      </g>
    </g>
  );
}
