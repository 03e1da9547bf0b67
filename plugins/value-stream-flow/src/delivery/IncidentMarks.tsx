import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { ApiSchemas } from '@value-stream/backstage-plugin-value-stream-common';
import {
  Format,
  useDrawingColors,
} from '@value-stream/backstage-plugin-value-stream-react';
import { valueStreamFlowTranslationRef } from '../translation';
import { causeOf, nameOf } from './eventText';
import { LINE_OF } from './lineOf';
import { DrawnIncident } from './timelineLayout';

const R = 6;

/**
 * Incidents as diamonds with a bar for as long as they lasted, each with a
 * line to the deployment it is attributed to; hollow where that is none.
 */
export function IncidentMarks(props: {
  incidents: readonly ApiSchemas['DeliveryIncident'][];
  drawn: readonly DrawnIncident[];
  format: Format;
  y: number;
  /** Where deployments stand. */
  causeY: number;
}) {
  const { incidents, drawn, format, y, causeY } = props;
  const colors = useDrawingColors();
  const { t } = useTranslationRef(valueStreamFlowTranslationRef);
  return (
    <>
      {drawn.map(
        ({ x, cause, place }) =>
          cause && (
            <line
              key={place}
              x1={cause.x}
              y1={causeY + R}
              x2={x}
              y2={y - R}
              stroke={colors.accent}
              {...LINE_OF[cause.method]}
            />
          ),
      )}
      {drawn.map(({ x, until, cause, place }) => (
        <g key={place}>
          <rect
            x={x}
            y={y - 2}
            width={Math.max(1, until - x)}
            height={4}
            fill={colors.accent}
            opacity={0.45}
          />
          <path
            d={`M${x},${y - R}l${R},${R}l${-R},${R}l${-R},${-R}Z`}
            fill={cause ? colors.accent : colors.paper}
            stroke={colors.accent}
            strokeWidth={1.6}
          >
            <title>
              {[
                nameOf(incidents[place], t),
                format.dateTime(incidents[place].detectedAt),
                causeOf(incidents[place], format, t),
              ].join(' · ')}
            </title>
          </path>
        </g>
      ))}
    </>
  );
}
