import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { ApiSchemas } from '@value-stream/backstage-plugin-value-stream-common';
import {
  axisTicks,
  Format,
  useBrush,
  useDrawingColors,
  useElementWidth,
  useLocale,
} from '@value-stream/backstage-plugin-value-stream-react';
import { useFlow } from '../FlowContext';
import { valueStreamFlowTranslationRef } from '../translation';
import { DeploymentMark } from './DeploymentMark';
import { nameOf, outcomeOf } from './eventText';
import { IncidentMarks } from './IncidentMarks';
import { TimelineLegend } from './TimelineLegend';
import { timelineLayout } from './timelineLayout';

const HEIGHT = 150;
const NAMES = 14;
const DEPLOYMENTS = 34;
const INCIDENTS = 98;
const AXIS = 126;
const PAD = 12;

/**
 * Deployments above, incidents below, on one time axis; a line from each
 * incident to the deployment it is attributed to, whose style tells how that
 * is known.
 */
export function DeliveryTimeline(props: {
  service: ApiSchemas['DeliveryService'];
  window: ApiSchemas['Window'];
  format: Format;
}) {
  const { service, window, format } = props;
  const colors = useDrawingColors();
  const { t } = useTranslationRef(valueStreamFlowTranslationRef);
  const [root, width] = useElementWidth<HTMLDivElement>(960);
  const right = width - PAD;
  const drawn = timelineLayout(service, window, PAD, right);
  const { setWindow } = useFlow();
  const locale = useLocale();
  const from = Date.parse(window.from);
  const to = Date.parse(window.to);
  const brush = useBrush({ left: PAD, right, from, to, onBrush: setWindow });
  const number = (value: number) => format.number(value, 0);
  const took = service.events.filter(({ kind }) => kind !== 'failed-attempt');
  const label = t('delivery.timelineLabel', {
    service: service.service,
    deployments: number(took.length),
    failed: number(took.filter(({ failedBy }) => failedBy.length > 0).length),
    incidents: number(service.incidents.length),
    unattributed: number(service.unattributed),
  });
  const nameOfLane = (y: number, name: string) => (
    <text
      x={PAD}
      y={y}
      fontSize={11}
      fill={colors.quiet}
      stroke={colors.paper}
      strokeWidth={4}
      paintOrder="stroke"
    >
      {name}
    </text>
  );
  return (
    <div ref={root}>
      <svg
        width={width}
        height={HEIGHT}
        role="img"
        aria-label={label}
        style={{ cursor: 'crosshair', touchAction: 'pan-y' }}
        {...brush.handlers}
      >
        <rect width={width} height={HEIGHT} fill="none" pointerEvents="all" />
        {[DEPLOYMENTS, INCIDENTS].map(y => (
          <line
            key={y}
            x1={PAD}
            x2={right}
            y1={y}
            y2={y}
            stroke={colors.hairline}
          />
        ))}
        {axisTicks(from, to, right - PAD, locale).map(({ at, text }) => {
          const x = PAD + ((at - from) / (to - from)) * (right - PAD);
          return (
            <g key={at}>
              <line
                x1={x}
                x2={x}
                y1={DEPLOYMENTS}
                y2={AXIS}
                stroke={colors.hairline}
              />
              <text
                x={Math.min(right - 26, Math.max(PAD + 30, x))}
                y={AXIS + 16}
                fontSize={11}
                fill={colors.quiet}
                textAnchor="middle"
              >
                {text}
              </text>
            </g>
          );
        })}
        {nameOfLane(NAMES, t('delivery.deployments'))}
        {nameOfLane(INCIDENTS + 20, t('delivery.incidents'))}
        <IncidentMarks
          incidents={service.incidents}
          drawn={drawn.incidents}
          format={format}
          y={INCIDENTS}
          causeY={DEPLOYMENTS}
        />
        {drawn.events.map(({ mark, x, place }) => {
          const event = service.events[place];
          return (
            <DeploymentMark
              key={place}
              mark={mark}
              x={x}
              y={DEPLOYMENTS}
              colors={colors}
              title={[
                nameOf(event, t),
                t(`delivery.${event.kind}`),
                format.dateTime(event.at),
                outcomeOf(event, format, t),
              ]
                .filter(Boolean)
                .join(' · ')}
            />
          );
        })}
        {brush.brushed && (
          <rect
            x={brush.brushed.from}
            width={brush.brushed.to - brush.brushed.from}
            y={DEPLOYMENTS - 8}
            height={AXIS - DEPLOYMENTS + 8}
            fill={colors.focus}
            opacity={0.18}
            stroke={colors.focus}
          />
        )}
      </svg>
      <TimelineLegend
        marks={[...new Set(drawn.events.map(({ mark }) => mark))]}
        methods={[
          ...new Set(
            drawn.incidents.flatMap(({ cause }) => cause?.method ?? []),
          ),
        ]}
        unattributed={service.unattributed > 0}
      />
    </div>
  );
}
