import { PointerEvent, ReactNode, useState } from 'react';
import { scaleLinear } from 'd3-scale';
import { makeStyles } from '@material-ui/core/styles';
import {
  useDrawingColors,
  useElementWidth,
} from '@value-stream/backstage-plugin-value-stream-react';
import { useFlow } from '../FlowContext';
import { axisTicks } from './axisTicks';
import { useBrush } from './useBrush';

const HEIGHT = 230;
const TOP = 14;
const BOTTOM = 24;
const RIGHT = 10;

const useStyles = makeStyles(
  theme => ({
    root: { position: 'relative', height: HEIGHT, touchAction: 'pan-y' },
    tip: {
      position: 'absolute',
      top: TOP,
      pointerEvents: 'none',
      maxWidth: 220,
      padding: theme.spacing(0.5, 1),
      fontSize: 12,
      lineHeight: 1.5,
      background: theme.palette.background.paper,
      border: `1px solid ${theme.palette.divider}`,
      borderRadius: theme.shape.borderRadius,
    },
  }),
  { name: 'ValueStreamFlowTimeChart' },
);

/** Where values and instants are drawn, in pixels. */
export interface ChartScales {
  readonly x: (at: number) => number;
  readonly y: (value: number) => number;
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
}

/**
 * The frame of a drawing over time: axes, a tip for where the pointer is, and
 * a brush that sets the window of all drawings.
 */
export function TimeChart(props: {
  /** What the drawing shows, for those who do not see it. */
  label: string;
  from: number;
  to: number;
  /** Greatest value. */
  most: number;
  /** How a value is written on the axis. */
  write: (value: number) => string;
  wholes?: boolean;
  /** Room for the values on the left. */
  left?: number;
  /** Lines of the tip at an instant; none where there is nothing. */
  tip: (at: number) => readonly string[];
  /** Opens what is drawn at an instant. */
  onOpen?: (at: number) => void;
  children: (scales: ChartScales) => ReactNode;
}) {
  const { label, from, to, most, write, wholes, left = 44, onOpen } = props;
  const classes = useStyles();
  const colors = useDrawingColors();
  const { setWindow } = useFlow();
  const [root, width] = useElementWidth<HTMLDivElement>(600);
  const [pointed, setPointed] = useState<number>();
  const right = width - RIGHT;
  const bottom = HEIGHT - BOTTOM;
  const x = scaleLinear().domain([from, to]).range([left, right]);
  const y = scaleLinear()
    .domain([0, most || 1])
    .range([bottom, TOP]);
  const brush = useBrush({ left, right, from, to, onBrush: setWindow });
  const timeOf = (event: PointerEvent | React.MouseEvent) => {
    const place =
      event.clientX - event.currentTarget.getBoundingClientRect().left;
    return place >= left && place <= right ? x.invert(place) : undefined;
  };
  const lines = pointed === undefined ? [] : props.tip(pointed);
  const text = { fontSize: 11, fill: colors.quiet };
  return (
    <div ref={root} className={classes.root} role="img" aria-label={label}>
      <svg
        width={width}
        height={HEIGHT}
        aria-hidden
        style={{ cursor: 'crosshair', display: 'block' }}
        {...brush.handlers}
        onPointerMove={event => {
          brush.handlers.onPointerMove(event);
          setPointed(timeOf(event));
        }}
        onPointerLeave={() => {
          brush.handlers.onPointerLeave();
          setPointed(undefined);
        }}
        onClick={event => {
          const at = timeOf(event);
          if (onOpen && at !== undefined && !brush.wasDrag()) {
            onOpen(at);
          }
        }}
      >
        <rect width={width} height={HEIGHT} fill="none" pointerEvents="all" />
        {y
          .ticks(4)
          .filter(value => !wholes || Number.isInteger(value))
          .map(value => (
            <g key={value}>
              <line
                x1={left}
                x2={right}
                y1={y(value)}
                y2={y(value)}
                stroke={colors.hairline}
              />
              <text
                {...text}
                x={left - 6}
                y={y(value)}
                textAnchor="end"
                dominantBaseline="middle"
              >
                {write(value)}
              </text>
            </g>
          ))}
        {axisTicks(from, to, right - left).map(({ at, text: date }) => (
          <g key={at}>
            <line
              x1={x(at)}
              x2={x(at)}
              y1={bottom}
              y2={bottom + 4}
              stroke={colors.line}
            />
            <text
              {...text}
              x={Math.max(left + 12, Math.min(right - 26, x(at)))}
              y={HEIGHT - 6}
              textAnchor="middle"
            >
              {date}
            </text>
          </g>
        ))}
        {props.children({ x, y, left, right, bottom })}
        {pointed !== undefined && lines.length > 0 && !brush.brushed && (
          <line
            x1={x(pointed)}
            x2={x(pointed)}
            y1={TOP}
            y2={bottom}
            stroke={colors.line}
            strokeDasharray="2 3"
          />
        )}
        {brush.brushed && (
          <rect
            x={brush.brushed.from}
            width={brush.brushed.to - brush.brushed.from}
            y={TOP}
            height={bottom - TOP}
            fill={colors.focus}
            opacity={0.18}
            stroke={colors.focus}
          />
        )}
      </svg>
      {pointed !== undefined && lines.length > 0 && !brush.brushed && (
        <div
          className={classes.tip}
          style={
            x(pointed) < width / 2
              ? { left: x(pointed) + 10 }
              : { right: width - x(pointed) + 10 }
          }
        >
          {lines.map((line, place) => (
            <div key={line} style={{ fontWeight: place === 0 ? 700 : 400 }}>
              {line}
            </div>
          ))}
        </div>
      )}
    </div>
  );
}
