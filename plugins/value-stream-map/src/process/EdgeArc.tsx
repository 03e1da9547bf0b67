import { Fragment } from 'react';
import { useDrawing } from '../drawing/DrawingContext';
import { textArea } from '../drawing/textArea';
import { useFigureButton } from '../selection/MapSelection';
import { edgeLabel, edgeSentence } from './edgeWords';
import { ProcessArc } from './layoutProcess';

const SIZE = 11;

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
  const drawing = useDrawing();
  const { classes, colors, measure } = drawing;
  const { edge, middle, tip } = arc;
  const { selected, onClick, onKeyDown } = useFigureButton({
    figure: 'edge',
    stage: edge.fromStageId,
    toStage: edge.toStageId,
  });
  const lines = edgeLabel(edge, drawing);
  const text = lines.join(arc.stacked ? ' ' : ' · ');
  const marked = selected || highlighted;
  const back = 2 * edge.returns > edge.count;
  const color = marked ? colors.accent : colors.line;
  const written = arc.stacked
    ? lines.map((line, i) => ({ line, y: middle.y + (i === 0 ? -7 : 16) }))
    : [{ line: text, y: middle.y + 4 }];
  const width = Math.max(
    ...written.map(({ line }) => measure(line, SIZE, true)),
  );
  const first = textArea(
    { ...middle, y: written[0].y, anchor: 'middle' },
    width,
    SIZE,
  );
  const area = {
    ...first,
    height: first.height + written[written.length - 1].y - written[0].y,
  };
  const shown = arc.labelled || marked;
  const sentence = edgeSentence(edge, nameOf, drawing);
  return (
    <g
      role="button"
      tabIndex={props.tabbed ? 0 : -1}
      data-edge={props.name}
      aria-label={`${text} – ${sentence}`}
      aria-pressed={selected}
      className={classes.edge}
      opacity={faded ? 0.3 : undefined}
      onClick={onClick}
      onKeyDown={onKeyDown}
      onFocus={props.onFocus}
    >
      <title>{sentence}</title>
      {/* Thin lines are hard to point at. */}
      <path d={arc.path} fill="none" strokeWidth={14} pointerEvents="stroke" />
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
        {!arc.stacked && (
          <rect {...area} rx={3} fill={colors.paper} fillOpacity={0.9} />
        )}
        <rect
          data-ring
          {...area}
          rx={3}
          fill="none"
          stroke={colors.focus}
          strokeWidth={2}
        />
        {written.map(({ line, y }, i) => (
          <Fragment key={y}>
            {i > 0 && ' '}
            <text
              x={middle.x}
              y={y}
              textAnchor="middle"
              fontSize={SIZE}
              fontWeight={600}
              fill={marked ? colors.accent : colors.ink}
              stroke={arc.stacked ? colors.paper : undefined}
              strokeWidth={arc.stacked ? 3 : undefined}
              paintOrder="stroke"
            >
              {line}
            </text>
          </Fragment>
        ))}
      </g>
    </g>
  );
}
