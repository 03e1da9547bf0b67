import { useMemo } from 'react';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { ApiSchemas } from '@value-stream/backstage-plugin-value-stream-common';
import {
  LoadingState,
  useDrawingColors,
  useElementWidth,
} from '@value-stream/backstage-plugin-value-stream-react';
import { useDependencyContext } from '../DependencyContext';
import { kindsText } from '../panel/kindsText';
import { Panel } from '../panel/Panel';
import { valueStreamDependenciesTranslationRef } from '../translation';
import { EdgeText } from './EdgeText';
import { GraphEdge } from './GraphEdge';
import { GraphLegend } from './GraphLegend';
import { GraphNode, NODE_HEIGHT } from './GraphNode';
import { dashesOf, thicknessOf } from './lineStyle';
import { Place } from './layoutGraph';
import { useLayout } from './useLayout';
import { useRoving } from './useRoving';

const ROW = 62;
const PAD = 18;
const LEAST_GAP = 110;
const MOST_TEXTS = 14;

const useStyles = makeStyles(
  { scroll: { overflow: 'auto', maxHeight: 720 } },
  { name: 'ValueStreamDependenciesGraph' },
);

/** Who waits for whom, from left to right; thickness by delay, dashes by kind. */
export function DependencyGraph(props: {
  data: ApiSchemas['DependenciesAnswer'];
  stale: boolean;
}) {
  const { nodes, edges, order, cycles } = props.data;
  const classes = useStyles();
  const colors = useDrawingColors();
  const { entityRef, format, openEdge } = useDependencyContext();
  const { t } = useTranslationRef(valueStreamDependenciesTranslationRef);
  const [ref, room] = useElementWidth<HTMLDivElement>(760);
  const layout = useLayout(order, edges);
  const roving = useRoving(edges.length);
  const titles = useMemo(
    () => new Map(nodes.map(node => [node.ref, node.title])),
    [nodes],
  );
  const inCircle = useMemo(() => new Set(cycles.flat()), [cycles]);
  const title = (one: string) => titles.get(one) ?? one;
  const greatest = Math.max(0, ...edges.map(({ delayMs }) => delayMs));
  const label = (edge: (typeof edges)[number]) =>
    t('graph.edge', {
      from: title(edge.from),
      to: title(edge.to),
      value: format.duration(edge.delayMs),
      kinds: kindsText(edge.evidence, t),
    });

  const drawing = () => {
    if (edges.length === 0) {
      return <Typography variant="body2">{t('graph.none')}</Typography>;
    }
    if (!layout) {
      return <LoadingState height={320} />;
    }
    const columns = Math.max(2, layout.columns);
    const nodeWidth = Math.max(
      96,
      Math.min(190, (room - 2 * PAD - (columns - 1) * LEAST_GAP) / columns),
    );
    const gap = Math.max(
      room < 480 ? 74 : LEAST_GAP,
      (room - 2 * PAD - columns * nodeWidth) / (columns - 1),
    );
    const width = 2 * PAD + columns * nodeWidth + (columns - 1) * gap;
    const height = 2 * PAD + layout.rows * ROW + (cycles.length ? 30 : 0);
    const countIn = new Map<number, number>();
    for (const { column } of layout.places.values()) {
      countIn.set(column, (countIn.get(column) ?? 0) + 1);
    }
    const at = ({ column, row }: Place) => ({
      x: PAD + column * (nodeWidth + gap),
      y:
        PAD +
        (row + (layout.rows - countIn.get(column)!) / 2) * ROW +
        (ROW - NODE_HEIGHT) / 2,
    });
    const lineOf = (edge: (typeof edges)[number]) => {
      const [from, to] = [edge.from, edge.to].map(one =>
        at(layout.places.get(one) ?? { column: 0, row: 0 }),
      );
      return {
        x1: from.x + nodeWidth,
        y1: from.y + NODE_HEIGHT / 2,
        x2: to.x - 7,
        y2: to.y + NODE_HEIGHT / 2,
      };
    };
    return (
      <svg
        width={width}
        height={height}
        role="group"
        aria-label={t('graph.label', {
          nodes: String(nodes.length),
          edges: String(edges.length),
          longest: label(edges[0]),
        })}
      >
        {edges.map((edge, place) => {
          const open = () => openEdge({ from: edge.from, to: edge.to });
          return (
            <GraphEdge
              key={`${edge.from} ${edge.to}`}
              line={lineOf(edge)}
              label={label(edge)}
              thickness={thicknessOf(edge.delayMs, greatest)}
              dashes={dashesOf(edge.evidence)}
              marked={edge === edges[0]}
              colors={colors}
              tabIndex={place === roving.current ? 0 : -1}
              innerRef={roving.refOf(place)}
              onOpen={open}
              onFocus={() => roving.setAt(place)}
              onKeyDown={event => roving.onKeyDown(event, open)}
            />
          );
        })}
        {edges.length <= MOST_TEXTS &&
          gap >= LEAST_GAP &&
          edges.map(edge => (
            <EdgeText
              key={`${edge.from} ${edge.to}`}
              line={lineOf(edge)}
              text={format.duration(edge.delayMs, { short: true })}
              thickness={thicknessOf(edge.delayMs, greatest)}
              colors={colors}
            />
          ))}
        {nodes.map(node => {
          const place = layout.places.get(node.ref);
          return (
            place && (
              <GraphNode
                key={node.ref}
                {...at(place)}
                width={nodeWidth}
                title={node.title}
                kind={node.role ?? node.kind}
                centre={node.ref === entityRef}
                circle={inCircle.has(node.ref) ? t('graph.circle') : undefined}
                colors={colors}
              />
            )
          );
        })}
      </svg>
    );
  };

  return (
    <Panel
      title={t('graph.title')}
      text={edges.length > 0 ? t('graph.text') : undefined}
      stale={props.stale}
    >
      <div ref={ref} className={classes.scroll}>
        {drawing()}
      </div>
      <GraphLegend
        kinds={[...new Set(edges.flatMap(({ evidence }) => evidence))].sort()}
        mixed={edges.some(({ evidence }) => evidence.length > 1)}
        colors={colors}
      />
    </Panel>
  );
}
