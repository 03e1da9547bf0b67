import { CSSProperties, memo, MouseEvent, useMemo, useState } from 'react';
import { makeStyles } from '@material-ui/core/styles';
import { ApiSchemas } from '@value-stream/backstage-plugin-value-stream-common';
import { DrawingColors } from '@value-stream/backstage-plugin-value-stream-react';
import { EdgeChoice } from '../hooks/useDependencyView';
import { pathOf } from './edgePath';
import { GraphEdge } from './GraphEdge';
import { GraphGeometry } from './graphGeometry';
import { GraphInk } from './GraphInk';
import { inkOf } from './inkOf';
import { dashesAt, haloWidth, thicknessOf } from './lineStyle';
import { useGrowing } from './useGrowing';
import { placeOf, useRoving } from './useRoving';

type Edge = ApiSchemas['DependencyGraphEdge'];

/** So many lines are drawn without a pause. */
const AT_ONCE = 60;

const useStyles = makeStyles(
  {
    edges: {
      cursor: 'pointer',
      '& [data-edge]': { outline: 'none' },
      '& [data-edge]:focus-visible': {
        stroke: 'var(--focus)',
        strokeWidth: 'var(--halo)',
      },
    },
  },
  { name: 'ValueStreamDependenciesGraphLines' },
);

interface Drawn {
  readonly geometry: GraphGeometry;
  readonly greatestMs: number;
  readonly colors: DrawingColors;
  readonly label: (edge: Edge) => string;
}

/** Lines that are drawn together, and again only where something of them changes. */
const Slice = memo(function LinesTogether(
  props: Drawn & {
    edges: readonly Edge[];
    /** Place of the first among all. */
    first: number;
    /** Place of the line that the Tab key reaches, where it is among these. */
    current: number;
  },
) {
  const { edges, first, current, geometry, greatestMs, colors, label } = props;
  const drawn = useMemo(
    () =>
      edges.map((edge, n) => {
        const line = geometry.lineOf(edge);
        const thickness = thicknessOf(edge.delayMs, greatestMs);
        return {
          line,
          thickness,
          color: first + n === 0 ? colors.accent : colors.line,
          dashes: dashesAt(edge.evidence, thickness),
          path: pathOf(line),
          label: label(edge),
        };
      }),
    [edges, first, geometry, greatestMs, colors, label],
  );
  const ink = useMemo(() => inkOf(drawn), [drawn]);
  return (
    <>
      {drawn.map(({ path, label: name, thickness }, n) => (
        <GraphEdge
          key={`${edges[n].from} ${edges[n].to}`}
          place={first + n}
          path={path}
          label={name}
          thickness={thickness}
          tabIndex={first + n === current ? 0 : -1}
        />
      ))}
      <GraphInk ink={ink} />
    </>
  );
});

/** The delays of a graph as lines, the longest first; many come in one after the other. */
export function GraphLines(
  props: Drawn & {
    edges: readonly Edge[];
    openEdge: (edge: EdgeChoice) => void;
  },
) {
  const { edges, openEdge, ...drawn } = props;
  const { geometry, greatestMs, colors } = drawn;
  const classes = useStyles();
  const open = (place: number) => {
    const { from, to } = edges[place];
    openEdge({ from, to });
  };
  const { current, ...roving } = useRoving(edges.length, open);
  const [pointed, setPointed] = useState<number>();
  const slices = useMemo(
    () =>
      Array.from({ length: Math.ceil(edges.length / AT_ONCE) }, (_, n) =>
        edges.slice(n * AT_ONCE, (n + 1) * AT_ONCE),
      ),
    [edges],
  );
  const shown = useGrowing(slices, slices.length);
  const near = pointed === undefined ? undefined : edges[pointed];
  return (
    <g
      className={classes.edges}
      style={{ '--focus': colors.focus } as CSSProperties}
      onClick={(event: MouseEvent) => {
        const place = placeOf(event.target);
        if (place !== undefined) open(place);
      }}
      onPointerOver={event => setPointed(placeOf(event.target))}
      onPointerOut={() => setPointed(undefined)}
      {...roving}
    >
      {near && (
        <path
          aria-hidden
          d={pathOf(geometry.lineOf(near))}
          fill="none"
          stroke={colors.focus}
          strokeOpacity={0.35}
          strokeWidth={haloWidth(thicknessOf(near.delayMs, greatestMs))}
          pointerEvents="none"
        />
      )}
      {slices.slice(0, shown).map((slice, n) => {
        const first = n * AT_ONCE;
        const isIn = current >= first && current < first + slice.length;
        return (
          <Slice
            key={first}
            {...drawn}
            edges={slice}
            first={first}
            current={isIn ? current : -1}
          />
        );
      })}
    </g>
  );
}
