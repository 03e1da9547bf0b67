import { useFormat } from '../../format/useFormat';
import { DrawingColors } from '../../theme/useDrawingColors';
import { sameChoice } from '../choice/TraceChoice';
import { TraceChoices } from '../choice/useTraceChoice';
import { LaidLane } from '../layout/traceLayout';
import { TraceWords } from '../words/useTraceWords';
import { DrawingTarget } from './DrawingTarget';

const RADIUS = 5;

/** One lane's life line and the marks of what happened on it. */
export function LaneMarks(props: {
  lane: LaidLane;
  colors: DrawingColors;
  words: TraceWords;
  choices: TraceChoices;
}) {
  const { lane, colors, words, choices } = props;
  const format = useFormat();
  return (
    <g>
      {lane.life && (
        <line
          x1={lane.life.x}
          x2={lane.life.x + lane.life.width}
          y1={lane.y}
          y2={lane.y}
          stroke={colors.line}
          strokeWidth={1.5}
          aria-hidden
        />
      )}
      {lane.marks.map(mark => {
        const choice = { kind: 'mark', id: mark.id } as const;
        const [first] = mark.activities;
        const shown = sameChoice(choice, choices.shown);
        const several = mark.activities.length > 1;
        return (
          <DrawingTarget
            key={mark.id}
            choice={choice}
            choices={choices}
            label={[
              words.object(first.object),
              [...new Set(mark.activities.map(({ activity }) => activity.verb))]
                .slice(0, 4)
                .join(', '),
              format.dateTime(first.activity.occurredAt),
            ].join(', ')}
          >
            <circle cx={mark.x} cy={mark.y} r={12} fill="transparent" />
            <circle
              cx={mark.x}
              cy={mark.y}
              r={several ? RADIUS + 1 : RADIUS}
              fill={several ? colors.paper : colors.ink}
              stroke={shown ? colors.focus : colors.ink}
              strokeWidth={shown ? 3 : 1.5}
            />
            {several && (
              <circle cx={mark.x} cy={mark.y} r={2.5} fill={colors.ink} />
            )}
          </DrawingTarget>
        );
      })}
    </g>
  );
}
