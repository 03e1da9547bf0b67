import { Trace } from '@value-stream/backstage-plugin-value-stream-common';
import { DrawingColors } from '../../theme/useDrawingColors';
import { TraceChoices } from '../choice/useTraceChoice';
import { sameChoice } from '../choice/TraceChoice';
import {
  AXIS_HEIGHT,
  BAND_HEIGHT,
  TraceLayout,
  VisitBox,
} from '../layout/traceLayout';
import { TraceWords } from '../words/useTraceWords';
import { DrawingTarget } from './DrawingTarget';

const TOP = AXIS_HEIGHT + 2;
const HEIGHT = BAND_HEIGHT - 10;
/** Mean width of a character of the labels. */
const CHARACTER = 6.6;

/**
 * The stages an item was in: work as boxes, waits hatched and carried down
 * through the lanes, blocked stretches as a bar below the band.
 */
export function StageBand(props: {
  trace: Trace;
  layout: TraceLayout;
  colors: DrawingColors;
  words: TraceWords;
  choices: TraceChoices;
  /** Id of the hatching defined by the drawing. */
  hatch: string;
}) {
  const { trace, layout, colors, words, choices, hatch } = props;
  const fillOf = ({ visit }: VisitBox) => {
    if (visit.mode === 'wait') {
      return `url(#${hatch})`;
    }
    return visit.mode === undefined ? colors.paper : colors.heading;
  };
  return (
    <g>
      {layout.visits.map(box => {
        const { visit, index, x } = box;
        const width = Math.max(box.width, 2);
        const choice = { kind: 'visit', id: String(index) } as const;
        const name = words.stage(visit);
        const waiting = words.waiting(trace.visits, index);
        const lasted = words.lasted(visit, trace.asOf);
        return (
          <g key={index}>
            {visit.mode === 'wait' && (
              <rect
                x={x}
                y={AXIS_HEIGHT + BAND_HEIGHT - 4}
                width={width}
                height={layout.height - AXIS_HEIGHT - BAND_HEIGHT + 4}
                fill={colors.wash}
                aria-hidden
              />
            )}
            <DrawingTarget
              choice={choice}
              choices={choices}
              label={[name, lasted, waiting].filter(Boolean).join(', ')}
            >
              <rect
                x={x}
                y={TOP}
                width={width}
                height={HEIGHT}
                fill={fillOf(box)}
                stroke={
                  sameChoice(choice, choices.shown) ? colors.focus : colors.line
                }
                strokeWidth={sameChoice(choice, choices.shown) ? 2 : 1}
                strokeDasharray={visit.mode === undefined ? '3 3' : undefined}
              />
              <Label x={x} y={TOP + 14} width={width} color={colors.ink}>
                {name}
              </Label>
              <Label x={x} y={TOP + 28} width={width} color={colors.quiet}>
                {waiting || lasted}
              </Label>
            </DrawingTarget>
          </g>
        );
      })}
      {layout.blocked.map(({ x, width }) => (
        <rect
          key={x}
          x={x}
          y={TOP + HEIGHT + 2}
          width={Math.max(width, 2)}
          height={4}
          fill={colors.accent}
          aria-hidden
        />
      ))}
    </g>
  );
}

/** Text that fits its box, cut with an ellipsis, or none where not even a few letters fit. */
function Label(props: {
  x: number;
  y: number;
  width: number;
  color: string;
  children: string;
}) {
  const room = Math.floor((props.width - 8) / CHARACTER);
  if (room < 3) {
    return null;
  }
  const text = props.children;
  return (
    <text x={props.x + 5} y={props.y} fontSize={12} fill={props.color}>
      {text.length > room ? `${text.slice(0, room - 1)}…` : text}
    </text>
  );
}
