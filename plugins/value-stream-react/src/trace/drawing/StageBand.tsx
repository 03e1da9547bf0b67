import { Trace } from '@value-stream/backstage-plugin-value-stream-common';
import { DrawingColors } from '../../theme/useDrawingColors';
import { sameChoice } from '../choice/TraceChoice';
import { TraceChoices } from '../choice/useTraceChoice';
import {
  BAND_BOX_HEIGHT,
  BAND_TOP,
  TraceLayout,
  VisitBox,
} from '../layout/traceLayout';
import { wrapLabel } from '../layout/wrapLabel';
import { TraceWords } from '../words/useTraceWords';
import { DrawingTarget } from './DrawingTarget';

const LINE_HEIGHT = 15;

/**
 * The stages an item was in: work as boxes, waits hatched with what they
 * waited for, blocked stretches as a bar below the band.
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
        const shown = sameChoice(choice, choices.shown);
        const name = words.stage(visit);
        const lasted = words.lasted(visit, trace.asOf);
        const short = words.lastedShort(visit, trace.asOf);
        const waiting = words.waiting(trace.visits, index);
        const named = wrapLabel(name, width, 2, 'bold');
        const lines = [
          ...named,
          ...wrapLabel(short, width, 1).filter(line => line === short),
          ...wrapLabel(waiting, width, 4 - named.length - 1),
        ];
        return (
          <DrawingTarget
            key={index}
            choice={choice}
            choices={choices}
            // What is seen comes first, so that who speaks to the page can say it.
            label={[
              lines.join(' '),
              [name, lasted, waiting].filter(Boolean).join(', '),
            ]
              .filter(Boolean)
              .join(' – ')}
          >
            <rect
              x={x}
              y={BAND_TOP}
              width={width}
              height={BAND_BOX_HEIGHT}
              fill={fillOf(box)}
              stroke={shown ? colors.focus : colors.line}
              strokeWidth={shown ? 2 : 1}
              strokeDasharray={visit.mode === undefined ? '3 3' : undefined}
            />
            {lines.map((line, row) => (
              <text
                key={row}
                x={x + 5}
                y={BAND_TOP + 15 + row * LINE_HEIGHT}
                fontSize={12}
                fontWeight={row < named.length ? 600 : 400}
                fill={colors.ink}
              >
                {/* The space keeps the words of two lines apart where they are read. */}
                {`${line} `}
              </text>
            ))}
          </DrawingTarget>
        );
      })}
      {layout.blocked.map(({ x, width }) => (
        <rect
          key={x}
          x={x}
          y={BAND_TOP + BAND_BOX_HEIGHT + 2}
          width={Math.max(width, 2)}
          height={5}
          fill={colors.accent}
        >
          <title>{words.blocked}</title>
        </rect>
      ))}
    </g>
  );
}
