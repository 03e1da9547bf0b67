import { scaleLinear } from 'd3-scale';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { ApiSchemas } from '@value-stream/backstage-plugin-value-stream-common';
import {
  useDrawingColors,
  useElementWidth,
} from '@value-stream/backstage-plugin-value-stream-react';
import { useFlow } from '../FlowContext';
import { valueStreamFlowTranslationRef } from '../translation';

const HEIGHT = 280;
const LEFT = 58;
const BOTTOM = 40;
const TOP = 10;
const LEVELS = { p50: 0.5, p85: 0.85, p95: 0.95 };

/** Columns of stages with bars up to their percentiles, and a dot per open item. */
export function AgeingChart(props: { data: ApiSchemas['AgeingAnswer'] }) {
  const { data } = props;
  const colors = useDrawingColors();
  const { format, openItem, openFigure } = useFlow();
  const { t } = useTranslationRef(valueStreamFlowTranslationRef);
  const [root, width] = useElementWidth<HTMLDivElement>(960);
  const stages = data.stages.filter(
    ({ mode, inProgress, quantiles }) =>
      mode !== 'done' && (inProgress > 0 || quantiles.p50.kind === 'value'),
  );
  const place = new Map(stages.map(({ stageId }, i) => [stageId, i]));
  const shown = data.items.filter(({ stageId }) => place.has(stageId ?? ''));
  const greatest = Math.max(
    1,
    ...shown.map(({ stageAgeMs }) => stageAgeMs),
    ...stages.map(({ quantiles: { p85 } }) =>
      p85.kind === 'value' ? p85.value : 0,
    ),
  );
  const unit = format.unitOf(greatest);
  // Most items are young and a few are old: equal steps would hide the many.
  const y = scaleLinear()
    .domain([0, Math.sqrt(greatest)])
    .range([HEIGHT - BOTTOM, TOP]);
  const at = (ms: number) => y(Math.sqrt(Math.min(ms, greatest)));
  const column = (width - LEFT) / Math.max(1, stages.length);
  const ticks = format.durationTicks(greatest, unit, 5);

  return (
    <div ref={root}>
      <svg
        width={width}
        height={HEIGHT}
        role="img"
        aria-label={t('today.ageingLabel', {
          open: format.number(data.total, 0),
          stages: format.number(stages.length, 0),
          past: format.number(data.pastExpectation, 0),
        })}
      >
        {ticks.map(ms => (
          <g key={ms}>
            <line
              x1={LEFT}
              x2={width}
              y1={at(ms)}
              y2={at(ms)}
              stroke={colors.hairline}
            />
            <text
              x={LEFT - 6}
              y={at(ms)}
              fontSize={11}
              fill={colors.quiet}
              textAnchor="end"
              dominantBaseline="middle"
            >
              {format.duration(ms, { unit, short: true })}
            </text>
          </g>
        ))}
        {stages.map(({ stageId, name, quantiles, inProgress }, i) => {
          const x = LEFT + i * column;
          return (
            <g key={stageId}>
              {(['p95', 'p85', 'p50'] as const).map((level, shade) => {
                const figure = quantiles[level];
                return (
                  figure.kind === 'value' && (
                    <rect
                      key={level}
                      x={x + 4}
                      width={column - 8}
                      y={at(figure.value)}
                      height={Math.max(1, HEIGHT - BOTTOM - at(figure.value))}
                      fill={shade === 0 ? colors.wash : colors.heading}
                      stroke={colors.hairline}
                      opacity={0.9}
                      style={{ cursor: 'pointer' }}
                      onClick={() =>
                        openFigure({
                          figure: 'stage-time',
                          of: stageId,
                          level: LEVELS[level],
                        })
                      }
                    >
                      <title>
                        {name} {level} {format.figure(figure)}
                      </title>
                    </rect>
                  )
                );
              })}
              <text
                x={x + column / 2}
                y={HEIGHT - BOTTOM + 15}
                fontSize={11.5}
                fill={colors.ink}
                textAnchor="middle"
              >
                {name.length * 6.5 > column - 6
                  ? `${name.slice(
                      0,
                      Math.max(3, Math.floor(column / 6.5) - 2),
                    )}…`
                  : name}
              </text>
              <text
                x={x + column / 2}
                y={HEIGHT - BOTTOM + 30}
                fontSize={11}
                fill={colors.quiet}
                textAnchor="middle"
              >
                {format.items(inProgress)}
              </text>
            </g>
          );
        })}
        {shown.map((item, i) => (
          <circle
            key={item.itemKey}
            cx={
              LEFT +
              (place.get(item.stageId ?? '')! + 0.2 + 0.6 * spread(i)) * column
            }
            cy={at(item.stageAgeMs)}
            r={4}
            fill={item.pastExpectation ? colors.accent : colors.ink}
            fillOpacity={0.75}
            stroke={colors.paper}
            style={{ cursor: 'pointer' }}
            onClick={() => openItem(item.itemKey)}
          >
            <title>
              {item.title ?? item.itemKey} · {format.duration(item.stageAgeMs)}
            </title>
          </circle>
        ))}
      </svg>
    </div>
  );
}

/** Spreads dots over a column, 0 to 1: by the golden ratio neighbours lie far apart. */
function spread(place: number): number {
  return (place * 0.618034) % 1;
}
