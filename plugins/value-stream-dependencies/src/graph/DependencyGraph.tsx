import { useCallback, useMemo } from 'react';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { ApiSchemas } from '@value-stream/backstage-plugin-value-stream-common';
import {
  LoadingState,
  Panel,
  useDrawingColors,
  useElementWidth,
  usePreparedWords,
} from '@value-stream/backstage-plugin-value-stream-react';
import { useDependencyContext } from '../DependencyContext';
import { kindsText } from '../panel/kindsText';
import { valueStreamDependenciesTranslationRef } from '../translation';
import { EdgeText } from './EdgeText';
import { graphGeometry, LEAST_GAP } from './graphGeometry';
import { GraphLegend } from './GraphLegend';
import { GraphLines } from './GraphLines';
import { GraphNodes } from './GraphNodes';
import { thicknessOf } from './lineStyle';
import { useLayout } from './useLayout';

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
  const t = usePreparedWords(valueStreamDependenciesTranslationRef);
  const [ref, room] = useElementWidth<HTMLDivElement>(760);
  const layout = useLayout(order, edges);
  const geometry = useMemo(
    () => layout && graphGeometry(layout, room, cycles.length > 0),
    [layout, room, cycles],
  );
  const titles = useMemo(
    () => new Map(nodes.map(node => [node.ref, node.title])),
    [nodes],
  );
  const inCircle = useMemo(() => new Set(cycles.flat()), [cycles]);
  const greatest = Math.max(0, ...edges.map(({ delayMs }) => delayMs));
  const label = useCallback(
    ({ from, to, delayMs, evidence }: ApiSchemas['DependencyGraphEdge']) =>
      t('graph.edge', {
        from: titles.get(from) ?? from,
        to: titles.get(to) ?? to,
        value: format.duration(delayMs),
        kinds: kindsText(evidence, t),
      }),
    [t, titles, format],
  );

  const drawing = () => {
    if (edges.length === 0) {
      return <Typography variant="body2">{t('graph.none')}</Typography>;
    }
    if (!layout || !geometry) {
      return <LoadingState height={320} />;
    }
    return (
      <svg
        width={geometry.width}
        height={geometry.height}
        role="group"
        aria-label={t('graph.label', {
          nodes: format.number(nodes.length, 0),
          edges: format.number(edges.length, 0),
          longest: label(edges[0]),
        })}
      >
        <GraphLines
          edges={edges}
          geometry={geometry}
          greatestMs={greatest}
          colors={colors}
          label={label}
          openEdge={openEdge}
        />
        {edges.length <= MOST_TEXTS &&
          geometry.gap >= LEAST_GAP &&
          edges.map(edge => (
            <EdgeText
              key={`${edge.from} ${edge.to}`}
              line={geometry.lineOf(edge)}
              text={format.duration(edge.delayMs, { short: true })}
              thickness={thicknessOf(edge.delayMs, greatest)}
              colors={colors}
            />
          ))}
        <GraphNodes
          nodes={nodes}
          layout={layout}
          geometry={geometry}
          colors={colors}
          centre={entityRef}
          inCircle={inCircle}
          circle={t('graph.circle')}
        />
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
