import {
  KeyboardEvent,
  MouseEvent,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { scaleLinear } from 'd3-scale';
import { makeStyles } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { ApiSchemas } from '@value-stream/backstage-plugin-value-stream-common';
import {
  shortKey,
  useBrush,
  useDrawingColors,
  useElementWidth,
} from '@value-stream/backstage-plugin-value-stream-react';
import { useFlow } from '../FlowContext';
import { valueStreamFlowTranslationRef } from '../translation';
import { drawPoints } from './drawPoints';
import { nearestPoint } from './nearestPoint';
import { nextPoint } from './nextPoint';
import { HEIGHT, HISTOGRAM, LEFT, BOTTOM, TOP } from './scatterSize';
import { ScatterFrame } from './ScatterFrame';
import { ScatterLines } from './ScatterLines';

const useStyles = makeStyles(
  theme => ({
    root: {
      position: 'relative',
      height: HEIGHT,
      '&:focus-visible': { outline: `2px solid ${theme.palette.primary.main}` },
    },
    drawing: { height: '100%' },
    layer: { position: 'absolute', inset: 0, touchAction: 'pan-y' },
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

/**
 * Items done by day and flow time, with lines at p50 and p85 and a histogram.
 * The arrow keys go from item to item; dragging sets the window.
 */
export function FlowTimeScatter(props: {
  data: ApiSchemas['FlowTimesAnswer'];
}) {
  const { data } = props;
  const classes = useStyles();
  const colors = useDrawingColors();
  const { format, openItem, setWindow } = useFlow();
  const { t } = useTranslationRef(valueStreamFlowTranslationRef);
  const [root, width] = useElementWidth<HTMLDivElement>(640);
  const canvas = useRef<HTMLCanvasElement>(null);
  const [chosen, setChosen] = useState<number>();

  const { asked, flowMs, doneAt, quantiles, histogram } = data;
  const from = Date.parse(asked.window.from);
  const to = Date.parse(asked.window.to);
  const right = width - HISTOGRAM;
  const greatest = histogram.length ? histogram[histogram.length - 1].toMs : 1;
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
    () => ({
      x: Float64Array.from(doneAt, at => x(at)),
      y: Float64Array.from(flowMs, ms => y(ms)),
    }),
    [flowMs, doneAt, x, y],
  );
  const brush = useBrush({ left: LEFT, right, from, to, onBrush: setWindow });

  useEffect(() => {
    // In a frame of its own, as the page comes with the other drawings.
    const frame = requestAnimationFrame(() => {
      if (canvas.current) {
        drawPoints(
          canvas.current,
          { width, height: HEIGHT },
          points,
          colors.ink,
        );
      }
    });
    return () => cancelAnimationFrame(frame);
  }, [points, width, colors]);

  const at = (event: MouseEvent) => {
    const box = event.currentTarget.getBoundingClientRect();
    return nearestPoint(points, {
      x: event.clientX - box.left,
      y: event.clientY - box.top,
    });
  };
  const open = (place: number | undefined) => {
    if (place !== undefined && data.itemKeys[place]) {
      openItem(data.itemKeys[place]);
    }
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      open(chosen);
      return;
    }
    const next = nextPoint(flowMs, chosen, event.key);
    if (next !== undefined) {
      event.preventDefault();
      setChosen(next);
    }
  };
  const nameOf = (place: number) =>
    data.titles[place] ||
    (data.itemKeys[place]
      ? shortKey(data.itemKeys[place])
      : t('card.restricted'));
  const point =
    chosen === undefined || chosen >= points.x.length
      ? undefined
      : { x: points.x[chosen], y: points.y[chosen] };

  return (
    // The points are no elements of their own, so their keys are heard here.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <div
      ref={root}
      className={classes.root}
      role="group"
      aria-label={t('scatter.hint')}
      // The points are reached by arrow keys from here.
      // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
      onKeyDown={onKeyDown}
      onBlur={() => setChosen(undefined)}
    >
      <div
        role="img"
        className={classes.drawing}
        aria-label={t('scatter.label', {
          value: format.number(flowMs.length, 0),
          p50: format.figure(quantiles.p50),
          p85: format.figure(quantiles.p85),
        })}
      >
        <ScatterFrame
          className={classes.layer}
          width={width}
          from={from}
          to={to}
          greatest={greatest}
          histogram={histogram}
          x={x}
          y={y}
        />
        <canvas
          ref={canvas}
          className={classes.layer}
          style={{
            width,
            height: HEIGHT,
            cursor: point ? 'pointer' : 'crosshair',
          }}
          {...brush.handlers}
          onMouseMove={event => setChosen(at(event))}
          onMouseLeave={() => setChosen(undefined)}
          onClick={event => {
            if (!brush.wasDrag()) {
              open(at(event));
            }
          }}
        />
        <ScatterLines
          className={classes.layer}
          width={width}
          quantiles={quantiles}
          y={y}
          brushed={brush.brushed}
          chosen={point}
        />
      </div>
      {point && chosen !== undefined && !brush.brushed && (
        <div
          className={classes.tip}
          role="status"
          style={{
            left: Math.max(0, Math.min(point.x + 10, width - 220)),
            top: Math.max(0, point.y - 44),
          }}
        >
          <strong>{nameOf(chosen)}</strong>
          <br />
          {format.duration(flowMs[chosen])} ·{' '}
          {format.date(new Date(doneAt[chosen]).toISOString())}
        </div>
      )}
    </div>
  );
}
