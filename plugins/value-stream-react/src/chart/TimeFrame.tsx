import { MouseEvent, PointerEvent, ReactNode, useState } from 'react';
import { makeStyles } from '@material-ui/core/styles';
import { FailedState } from '../states/FailedState';
import { useDrawingColors } from '../theme/useDrawingColors';
import { useObservedWidth } from '../trace/useElementWidth';
import { BOTTOM, HEIGHT, placeOf, RIGHT, TimePlot, TOP } from './chartSize';
import { useBrush } from './useBrush';
import { Charts, useCharts } from './useCharts';
import { useOwnTurn } from './useOwnTurn';

const useStyles = makeStyles(
  theme => ({
    root: { position: 'relative', height: HEIGHT, touchAction: 'pan-y' },
    over: { position: 'absolute', inset: 0, zIndex: 1, cursor: 'crosshair' },
    tip: {
      position: 'absolute',
      zIndex: 2,
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
  { name: 'ValueStreamTimeFrame' },
);

/** What every drawing over time needs to know. @public */
export interface TimeChartProps {
  /** What the drawing shows, for those who do not see it. */
  label: string;
  from: number;
  to: number;
  /** Told the ends of a stretch of time that was dragged over. */
  onBrush: (from: number, to: number) => void;
}

/**
 * The frame of a drawing over time: what it shows in words, a tip for where
 * the pointer is, and a brush over the time axis. The drawing itself comes
 * with the chunk of charts.
 */
export function TimeFrame(
  props: TimeChartProps & {
    most: number;
    /** Room for the values on the left. */
    left?: number;
    /** Lines of the tip at an instant; none where there is nothing. */
    tip: (at: number) => readonly string[];
    /** Opens what is drawn at an instant. */
    onOpen?: (at: number) => void;
    children: (charts: Charts, plot: TimePlot) => ReactNode;
  },
) {
  const { label, from, to, most, left = 44, onOpen } = props;
  const classes = useStyles();
  const colors = useDrawingColors();
  const [root, observed] = useObservedWidth<HTMLDivElement>(600);
  const width = observed ?? 600;
  const [pointed, setPointed] = useState<number>();
  const { charts, error, retry } = useCharts();
  const right = width - RIGHT;
  const bottom = HEIGHT - BOTTOM;
  const begun = charts !== undefined && observed !== undefined;
  const drawn = useOwnTurn(begun);
  const plot: TimePlot = {
    from,
    to,
    most: most || 1,
    width,
    left,
    right,
    bottom,
    axesOnly: !drawn,
  };
  const brush = useBrush({ left, right, from, to, onBrush: props.onBrush });
  const timeOf = (event: PointerEvent | MouseEvent) => {
    const place =
      event.clientX - event.currentTarget.getBoundingClientRect().left;
    return place >= left && place <= right
      ? from + ((place - left) / Math.max(1, right - left)) * (to - from)
      : undefined;
  };
  if (error) {
    return <FailedState what={label} error={error} onRetry={retry} />;
  }
  const lines = pointed === undefined ? [] : props.tip(pointed);
  const tipAt =
    pointed !== undefined && lines.length > 0 && !brush.brushed
      ? placeOf(plot, pointed)
      : undefined;
  return (
    <div ref={root} className={classes.root} role="img" aria-label={label}>
      <svg
        className={classes.over}
        width={width}
        height={HEIGHT}
        aria-hidden
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
        {tipAt !== undefined && (
          <line
            x1={tipAt}
            x2={tipAt}
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
      {begun && props.children(charts, plot)}
      {!drawn && <div aria-busy />}
      {tipAt !== undefined && (
        <div
          className={classes.tip}
          style={
            tipAt < width / 2
              ? { left: tipAt + 10 }
              : { right: width - tipAt + 10 }
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
