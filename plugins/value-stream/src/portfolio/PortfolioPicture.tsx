import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  useDrawingColors,
  useElementWidth,
  useFormat,
} from '@value-stream/backstage-plugin-value-stream-react';
import { valueStreamTranslationRef } from '../translation';
import { PortfolioLayout } from './layoutPortfolio';
import { Box, linePath, lineWidth } from './linePath';
import { PortfolioBox } from './PortfolioBox';
import { PortfolioLine } from './PortfolioLine';
import { useChoosing } from './useChoosing';

const ROW = 48;
const HEIGHT = 36;
const TOP = 26;
const NARROW = 560;
const MOST_TEXTS = 12;

/** Core streams at the left, what serves them at the right, and who waits for whom. */
export function PortfolioPicture(props: {
  layout: PortfolioLayout;
  description: string;
  chosen: string | undefined;
  onChoose: (ref: string) => void;
}) {
  const { t } = useTranslationRef(valueStreamTranslationRef);
  const colors = useDrawingColors();
  const format = useFormat();
  const { layout, chosen, onChoose } = props;
  const { nodes, edges } = layout;
  const [ref, width] = useElementWidth<HTMLDivElement>(760);
  const choosing = useChoosing(nodes, onChoose);
  const narrow = width < NARROW;
  const margin = narrow ? 26 : 70;
  const boxWidth = narrow
    ? (width - 2 * margin - 56) / 2
    : Math.min(230, (width - 2 * margin) * 0.34);
  const xOf = {
    core: margin,
    supporting: width - margin - boxWidth,
  };
  const height = TOP + layout.rows * ROW + 8;
  const boxes = new Map(
    nodes.map(({ stream, side, row }): [string, Box] => [
      stream.ref,
      { x: xOf[side], y: TOP + row * ROW, width: boxWidth, height: HEIGHT },
    ]),
  );
  const sideOf = new Map(nodes.map(({ stream, side }) => [stream.ref, side]));
  const titles = new Map(nodes.map(({ stream }) => [stream.ref, stream.title]));
  const waits = edges.filter(({ delayMs }) => delayMs > 0);
  const greatest = waits[0]?.delayMs ?? 0;
  const touches = ({ from, to }: (typeof edges)[number]) =>
    chosen === undefined || from === chosen || to === chosen;
  const near = new Set(
    edges.filter(touches).flatMap(({ from, to }) => [from, to]),
  );
  return (
    <div ref={ref}>
      <svg
        width="100%"
        height={height}
        role="group"
        aria-label={props.description}
      >
        {(['core', 'supporting'] as const).map(side => (
          <text
            key={side}
            aria-hidden
            x={xOf[side]}
            y={13}
            fontSize={12}
            fill={colors.quiet}
          >
            {t(`portfolio.${side}`)}
          </text>
        ))}
        {[...edges].reverse().map(edge => {
          const [from, to] = [boxes.get(edge.from)!, boxes.get(edge.to)!];
          const side = sideOf.get(edge.from)!;
          const delay = format.duration(edge.delayMs, { short: true });
          return (
            <PortfolioLine
              key={`${edge.from} ${edge.to}`}
              line={linePath(
                from,
                to,
                side === sideOf.get(edge.to) ? side : undefined,
                margin - 14,
              )}
              width={lineWidth(edge.delayMs, greatest)}
              served={edge.delayMs === 0}
              marked={edge === waits[0]}
              dimmed={!touches(edge)}
              label={t('portfolio.edge', {
                from: titles.get(edge.from)!,
                to: titles.get(edge.to)!,
                delay: format.duration(edge.delayMs),
              })}
              text={
                edge.delayMs > 0 &&
                !narrow &&
                (chosen === undefined
                  ? waits.length <= MOST_TEXTS
                  : touches(edge))
                  ? delay
                  : undefined
              }
              colors={colors}
            />
          );
        })}
        {nodes.map(node => {
          const { stream, nested, depth } = node;
          const box = boxes.get(stream.ref)!;
          const note = [
            ...(nested > 0 && !node.open
              ? [t('portfolio.nested', { count: nested })]
              : []),
            ...(node.side === 'supporting' && node.causedMs > 0
              ? [format.duration(node.causedMs, { short: true })]
              : []),
            ...(node.side === 'core' && node.waitsMs > 0
              ? [format.duration(node.waitsMs, { short: true })]
              : []),
          ].join(' · ');
          return (
            <PortfolioBox
              key={stream.ref}
              box={box}
              title={
                node.open
                  ? t('portfolio.itself', { stream: stream.title })
                  : stream.title
              }
              note={note}
              label={t('portfolio.node', {
                stream: stream.title,
                role: t(`role.${stream.role}`),
                nested:
                  nested > 0
                    ? t('portfolio.nodeNested', { number: String(nested) })
                    : '',
                waits:
                  node.waitsMs + node.causedMs > 0
                    ? t('portfolio.nodeWaits', {
                        delay: format.duration(node.waitsMs),
                        caused: format.duration(node.causedMs),
                      })
                    : t('portfolio.nodeAtRest'),
              })}
              nested={nested > 0 && !node.open}
              depth={depth}
              chosen={stream.ref === chosen}
              dimmed={
                chosen !== undefined &&
                !near.has(stream.ref) &&
                stream.ref !== chosen
              }
              colors={colors}
              tabIndex={stream.ref === choosing.current ? 0 : -1}
              innerRef={choosing.refOf(stream.ref)}
              onChoose={() => onChoose(stream.ref)}
              onFocus={() => choosing.setAt(stream.ref)}
              onKeyDown={choosing.onKeyDown}
            />
          );
        })}
      </svg>
    </div>
  );
}
