import { memo, useMemo } from 'react';
import { ApiSchemas } from '@value-stream/backstage-plugin-value-stream-common';
import { DrawingColors } from '@value-stream/backstage-plugin-value-stream-react';
import { EdgeChoice } from '../hooks/useDependencyView';
import { GraphEdge } from './GraphEdge';
import { GraphGeometry } from './graphGeometry';
import { dashesOf, thicknessOf } from './lineStyle';
import { useGrowing } from './useGrowing';
import { Roving, useRoving } from './useRoving';

type Edge = ApiSchemas['DependencyGraphEdge'];

/** So many lines are drawn without a pause. */
const AT_ONCE = 60;

interface Drawn {
  readonly geometry: GraphGeometry;
  readonly greatestMs: number;
  readonly colors: DrawingColors;
  readonly label: (edge: Edge) => string;
  readonly openEdge: (edge: EdgeChoice) => void;
}

/** Lines that are drawn together, and again only where something of them changes. */
const Slice = memo(function LinesTogether(
  props: Drawn & {
    edges: readonly Edge[];
    /** Place of the first among all. */
    first: number;
    /** Place of the line that the Tab key reaches, where it is among these. */
    current: number;
    moves: Roving['moves'];
  },
) {
  const { edges, first, current, moves, geometry, greatestMs, colors } = props;
  return (
    <>
      {edges.map((edge, n) => {
        const place = first + n;
        const open = () => props.openEdge({ from: edge.from, to: edge.to });
        return (
          <GraphEdge
            key={`${edge.from} ${edge.to}`}
            line={geometry.lineOf(edge)}
            label={props.label(edge)}
            thickness={thicknessOf(edge.delayMs, greatestMs)}
            dashes={dashesOf(edge.evidence)}
            marked={place === 0}
            colors={colors}
            tabIndex={place === current ? 0 : -1}
            innerRef={moves.refOf(place)}
            onOpen={open}
            onFocus={() => moves.setAt(place)}
            onKeyDown={event => moves.onKeyDown(event, open)}
          />
        );
      })}
    </>
  );
});

/** The delays of a graph as lines, the longest first; many come in one after the other. */
export function GraphLines(props: Drawn & { edges: readonly Edge[] }) {
  const { edges, ...drawn } = props;
  const roving = useRoving(edges.length);
  const slices = useMemo(
    () =>
      Array.from({ length: Math.ceil(edges.length / AT_ONCE) }, (_, n) =>
        edges.slice(n * AT_ONCE, (n + 1) * AT_ONCE),
      ),
    [edges],
  );
  const shown = useGrowing(slices, slices.length);
  return (
    <>
      {slices.slice(0, shown).map((slice, n) => {
        const first = n * AT_ONCE;
        const isIn =
          roving.current >= first && roving.current < first + slice.length;
        return (
          <Slice
            key={first}
            {...drawn}
            edges={slice}
            first={first}
            current={isIn ? roving.current : -1}
            moves={roving.moves}
          />
        );
      })}
    </>
  );
}
