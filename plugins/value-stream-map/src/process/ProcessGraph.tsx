import { KeyboardEvent, useMemo, useState } from 'react';
import { ApiSchemas } from '@value-stream/backstage-plugin-value-stream-common';
import { useDrawingTime } from '@value-stream/backstage-plugin-value-stream-react';
import { useDrawing } from '../drawing/DrawingContext';
import { TextLines } from '../drawing/TextLines';
import { wrapLabel } from '../layout/wrapLabel';
import { edgeLabel } from './edgeWords';
import { EdgeArc } from './EdgeArc';
import { layoutProcess, ProcessEdge } from './layoutProcess';
import { nextArc } from './nextArc';

type Process = ApiSchemas['ProcessAnswer'];

const keyOf = (edge: ProcessEdge) => `${edge.fromStageId} ${edge.toStageId}`;

/**
 * The directly-follows graph. One edge is in the order of tabs; the arrow
 * keys go on to the others, in the order of the stages.
 */
export function ProcessGraph(props: {
  process: Process;
  edges: readonly ProcessEdge[];
  /** Stages of the variant that is selected, in order. */
  way?: readonly string[];
  width: number;
  down: boolean;
  label: string;
  description: string;
}) {
  const { process, edges, way, width, down } = props;
  useDrawingTime('process graph');
  const drawing = useDrawing();
  const { colors, fontFamily, format, measure, t, unit } = drawing;
  const [focused, setFocused] = useState<string>();
  const geometry = useMemo(
    () =>
      layoutProcess(process.stages, edges, {
        width,
        direction: down ? 'down' : 'across',
        measure,
        labelOf: edge => edgeLabel(edge, { format, t, unit }),
      }),
    [process.stages, edges, width, down, measure, format, t, unit],
  );
  const nameOf = (id: string) =>
    process.stages.find(stage => stage.stageId === id)?.name ?? id;
  const onWay = new Set(
    (way ?? []).slice(1).map((to, i) => `${way![i]} ${to}`),
  );
  const places = new Map(process.stages.map((s, i) => [s.stageId, i]));
  // Read in the order of the stages; drawn so that the frequent lie on top.
  const read = [...geometry.arcs].sort(
    (a, b) =>
      places.get(a.edge.fromStageId)! - places.get(b.edge.fromStageId)! ||
      places.get(a.edge.toStageId)! - places.get(b.edge.toStageId)!,
  );
  const tabbed = read.some(arc => keyOf(arc.edge) === focused)
    ? focused
    : read[0] && keyOf(read[0].edge);
  const move = (event: KeyboardEvent<SVGSVGElement>) => {
    const next = nextArc(
      event.key,
      read.findIndex(arc => keyOf(arc.edge) === tabbed),
      read.length,
    );
    if (next === undefined) {
      return;
    }
    event.preventDefault();
    const key = keyOf(read[next].edge);
    setFocused(key);
    event.currentTarget
      .querySelector<SVGGElement>(`[data-edge="${CSS.escape(key)}"]`)
      ?.focus();
  };

  return (
    <svg
      role="group"
      aria-roledescription="graph"
      aria-label={props.label}
      width={geometry.width}
      height={geometry.height}
      fontFamily={fontFamily}
      style={{ display: 'block' }}
      onKeyDown={move}
    >
      <desc>{props.description}</desc>
      {read.map(arc => (
        <EdgeArc
          key={keyOf(arc.edge)}
          arc={arc}
          name={keyOf(arc.edge)}
          nameOf={nameOf}
          tabbed={keyOf(arc.edge) === tabbed}
          onFocus={() => setFocused(keyOf(arc.edge))}
          highlighted={onWay.has(keyOf(arc.edge))}
          faded={onWay.size > 0 && !onWay.has(keyOf(arc.edge))}
        />
      ))}
      {geometry.nodes.map(({ stage, area }) => {
        const lines = wrapLabel(stage.name, area.width - 8, text =>
          measure(text, 11, true),
        );
        const dim = way !== undefined && !way.includes(stage.stageId);
        return (
          <g key={stage.stageId} opacity={dim ? 0.45 : undefined} aria-hidden>
            <rect
              {...area}
              rx={stage.mode === 'wait' ? 0 : 6}
              fill={stage.mode === 'wait' ? colors.paper : colors.heading}
              stroke={colors.line}
              strokeWidth={1.25}
              strokeDasharray={stage.mode === 'wait' ? '4 3' : undefined}
            />
            <TextLines
              place={{
                x: area.x + area.width / 2,
                y: area.y + (lines.length > 1 ? 14 : 20),
                anchor: 'middle',
              }}
              lines={lines}
              leading={12.5}
              size={11}
              weight={700}
              fill={colors.ink}
            />
            <text
              x={area.x + area.width / 2}
              y={area.y + area.height - 6}
              textAnchor="middle"
              fontSize={10.5}
              fill={colors.quiet}
            >
              {format.items(stage.items)}
            </text>
          </g>
        );
      })}
    </svg>
  );
}
