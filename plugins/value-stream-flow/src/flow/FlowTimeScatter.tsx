import { MouseEvent, useEffect, useMemo, useRef, useState } from 'react';
import { scaleLinear } from 'd3-scale';
import { makeStyles } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { ApiSchemas } from '@value-stream/backstage-plugin-value-stream-common';
import {
  shortKey,
  useDrawingColors,
  useElementWidth,
} from '@value-stream/backstage-plugin-value-stream-react';
import { shortDate } from '../chart/shortDate';
import { timeTicks } from '../chart/timeTicks';
import { useFlow } from '../FlowContext';
import { valueStreamFlowTranslationRef } from '../translation';
import { drawPoints } from './drawPoints';
import { nearestPoint } from './nearestPoint';

const HEIGHT = 280;
const LEFT = 58;
const BOTTOM = 26;
const TOP = 8;
const HISTOGRAM = 72;

const useStyles = makeStyles(
  theme => ({
    root: { position: 'relative', height: HEIGHT },
    layer: { position: 'absolute', inset: 0 },
    tip: {
      position: 'absolute',
      pointerEvents: 'none',
      maxWidth: 260,
      padding: theme.spacing(0.5, 1),
      fontSize: 12,
      background: theme.palette.background.paper,
      border: `1px solid ${theme.palette.divider}`,
      borderRadius: theme.shape.borderRadius,
    },
  }),
  { name: 'ValueStreamFlowTimeScatter' },
);

/** Items done by day and flow time, with lines at p50 and p85 and a histogram. */
export function FlowTimeScatter(props: {
  data: ApiSchemas['FlowTimesAnswer'];
}) {
  const { data } = props;
  const classes = useStyles();
  const colors = useDrawingColors();
  const { format, openItem } = useFlow();
  const { t } = useTranslationRef(valueStreamFlowTranslationRef);
  const [root, width] = useElementWidth<HTMLDivElement>(640);
  const canvas = useRef<HTMLCanvasElement>(null);
  const [hovered, setHovered] = useState<number>();

  const { asked, flowMs, doneAt, quantiles, histogram } = data;
  const from = Date.parse(asked.window.from);
  const to = Date.parse(asked.window.to);
  const right = width - HISTOGRAM;
  const greatest = histogram.length ? histogram[histogram.length - 1].toMs : 1;
  const unit = format.unitOf(greatest);
  const x = useMemo(
    () => scaleLinear().domain([from, to]).range([LEFT, right]),
    [from, to, right],
  );
  const y = useMemo(
    () =>
      scaleLinear()
        .domain([0, greatest || 1])
        .range([HEIGHT - BOTTOM, TOP]),
    [greatest],
  );
  const points = useMemo(
    () => flowMs.map((ms, i) => ({ x: x(doneAt[i]), y: y(ms) })),
    [flowMs, doneAt, x, y],
  );

  useEffect(() => {
    if (canvas.current) {
      drawPoints(canvas.current, { width, height: HEIGHT }, points, colors.ink);
    }
  }, [points, width, colors]);

  const at = (event: MouseEvent) => {
    const box = event.currentTarget.getBoundingClientRect();
    return nearestPoint(points, {
      x: event.clientX - box.left,
      y: event.clientY - box.top,
    });
  };
  const mostItems = Math.max(1, ...histogram.map(({ items }) => items));
  const text = { fontSize: 11, fill: colors.quiet };
  const lines = (['p50', 'p85'] as const).flatMap(name => {
    const figure = quantiles[name];
    return figure.kind === 'value' ? [{ name, value: figure.value }] : [];
  });

  return (
    <div
      ref={root}
      className={classes.root}
      role="img"
      aria-label={t('scatter.label', {
        value: format.number(flowMs.length, 0),
        p50: format.figure(quantiles.p50),
        p85: format.figure(quantiles.p85),
      })}
    >
      <svg className={classes.layer} width={width} height={HEIGHT} aria-hidden>
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
        {timeTicks(from, to, right - LEFT).map(date => (
          <text
            {...text}
            key={date.getTime()}
            x={x(date.getTime())}
            y={HEIGHT - 8}
            textAnchor="middle"
          >
            {shortDate(date)}
          </text>
        ))}
        {histogram.map(bin => (
          <rect
            key={bin.fromMs}
            x={right + 6}
            width={((HISTOGRAM - 8) * bin.items) / mostItems}
            y={y(bin.toMs)}
            height={Math.max(1, y(bin.fromMs) - y(bin.toMs) - 1)}
            fill={colors.line}
            opacity={0.5}
          />
        ))}
      </svg>
      <canvas
        ref={canvas}
        className={classes.layer}
        style={{
          width,
          height: HEIGHT,
          cursor: hovered === undefined ? undefined : 'pointer',
        }}
        onMouseMove={event => setHovered(at(event))}
        onMouseLeave={() => setHovered(undefined)}
        onClick={event => {
          const place = at(event);
          if (place !== undefined && data.itemKeys[place]) {
            openItem(data.itemKeys[place]);
          }
        }}
      />
      <svg
        className={classes.layer}
        width={width}
        height={HEIGHT}
        aria-hidden
        style={{ pointerEvents: 'none' }}
      >
        {lines.map(({ name, value }) => (
          <g key={name}>
            <line
              x1={LEFT}
              x2={right}
              y1={y(value)}
              y2={y(value)}
              stroke={colors.accent}
              strokeDasharray={name === 'p50' ? undefined : '5 4'}
            />
            <text
              fontSize={11.5}
              fontWeight={700}
              fill={colors.accent}
              stroke={colors.paper}
              strokeWidth={3}
              paintOrder="stroke"
              x={LEFT + 4}
              y={y(value) - 4}
            >
              {name} {format.duration(value, { short: true })}
            </text>
          </g>
        ))}
      </svg>
      {hovered !== undefined && points[hovered] && (
        <div
          className={classes.tip}
          style={{
            left: Math.min(points[hovered].x + 10, width - 220),
            top: Math.max(0, points[hovered].y - 40),
          }}
        >
          <strong>
            {data.titles[hovered] ||
              (data.itemKeys[hovered]
                ? shortKey(data.itemKeys[hovered])
                : t('card.restricted'))}
          </strong>
          <br />
          {format.duration(flowMs[hovered])} ·{' '}
          {format.date(new Date(doneAt[hovered]).toISOString())}
        </div>
      )}
    </div>
  );
}
