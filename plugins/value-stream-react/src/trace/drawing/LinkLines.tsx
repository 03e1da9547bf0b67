import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { shortKey } from '@value-stream/backstage-plugin-value-stream-common';
import { DrawingColors } from '../../theme/useDrawingColors';
import { useFormat } from '../../format/useFormat';
import { sameChoice } from '../choice/TraceChoice';
import { TraceChoices } from '../choice/useTraceChoice';
import { LinkLine } from '../layout/linkLines';
import { traceTranslationRef } from '../translation';
import { DrawingTarget } from './DrawingTarget';

/** Links between lanes as thin vertical lines; dashed where the link is not sure. */
export function LinkLines(props: {
  lines: readonly LinkLine[];
  colors: DrawingColors;
  choices: TraceChoices;
}) {
  const { lines, colors, choices } = props;
  const { t } = useTranslationRef(traceTranslationRef);
  const format = useFormat();
  return (
    <g>
      {lines.map(line => {
        const choice = { kind: 'link', id: line.id } as const;
        const shown = sameChoice(choice, choices.shown);
        const [link] = line.links;
        const label =
          line.links.length === 1
            ? `${t('detail.link', {
                from: shortKey(link.from),
                relation: link.relation,
                to: shortKey(link.to),
              })}, ${t('detail.method', {
                method: link.method,
                confidence: format.share(link.confidence),
              })}`
            : t('detail.links', { count: line.links.length });
        const ends = { x1: line.x, x2: line.x, y1: line.fromY, y2: line.toY };
        return (
          <DrawingTarget
            key={line.id}
            choice={choice}
            choices={choices}
            label={label}
          >
            <line {...ends} stroke="transparent" strokeWidth={10} />
            <line
              {...ends}
              stroke={shown ? colors.focus : colors.line}
              strokeWidth={shown ? 2.5 : 1}
              strokeDasharray={line.dashed ? '4 3' : undefined}
            />
            <rect
              x={line.x - 2}
              y={line.toY - 2}
              width={4}
              height={4}
              fill={shown ? colors.focus : colors.line}
            />
          </DrawingTarget>
        );
      })}
    </g>
  );
}
