import { ApiSchemas } from '@value-stream/backstage-plugin-value-stream-common';
import {
  axisTicks,
  SideHistogram,
  useDrawingColors,
  useLocale,
} from '@value-stream/backstage-plugin-value-stream-react';
import { useFlow } from '../FlowContext';
import { BOTTOM, HEIGHT, HISTOGRAM, LEFT, TOP } from './scatterSize';

/** Axes of the scatter, and the histogram on its right edge. */
export function ScatterFrame(props: {
  className: string;
  width: number;
  from: number;
  to: number;
  greatest: number;
  histogram: ApiSchemas['FlowTimesAnswer']['histogram'];
  x: (at: number) => number;
  y: (ms: number) => number;
}) {
  const { width, from, to, greatest, histogram, x, y } = props;
  const colors = useDrawingColors();
  const { format } = useFlow();
  const locale = useLocale();
  const right = width - HISTOGRAM;
  const unit = format.unitOf(greatest);
  const text = { fontSize: 11, fill: colors.quiet };
  return (
    <>
      <svg
        className={props.className}
        width={width}
        height={HEIGHT}
        aria-hidden
      >
        {format.durationTicks(greatest, unit, 5).map(ms => (
          <g key={ms}>
            <line
              x1={LEFT}
              x2={right}
              y1={y(ms)}
              y2={y(ms)}
              stroke={colors.hairline}
            />
            <text
              {...text}
              x={LEFT - 6}
              y={y(ms)}
              textAnchor="end"
              dominantBaseline="middle"
            >
              {format.duration(ms, { unit, short: true })}
            </text>
          </g>
        ))}
        {axisTicks(from, to, right - LEFT, locale).map(({ at, text: date }) => (
          <g key={at}>
            <line
              x1={x(at)}
              x2={x(at)}
              y1={HEIGHT - BOTTOM}
              y2={HEIGHT - BOTTOM + 4}
              stroke={colors.line}
            />
            <text
              {...text}
              x={Math.max(LEFT + 12, Math.min(right - 26, x(at)))}
              y={HEIGHT - 8}
              textAnchor="middle"
            >
              {date}
            </text>
          </g>
        ))}
      </svg>
      <div style={{ position: 'absolute', top: 0, left: right + 6 }}>
        <SideHistogram
          bins={histogram.map(({ fromMs, toMs, items }) => ({
            from: fromMs,
            to: toMs,
            items,
          }))}
          place={{
            width: HISTOGRAM - 8,
            height: HEIGHT,
            top: TOP,
            bottom: HEIGHT - BOTTOM,
            greatest: greatest || 1,
          }}
        />
      </div>
    </>
  );
}
