import { memo, useMemo } from 'react';
import { ApiSchemas } from '@value-stream/backstage-plugin-value-stream-common';
import { DrawingColors } from '@value-stream/backstage-plugin-value-stream-react';
import { GraphGeometry } from './graphGeometry';
import { GraphLayout } from './layoutGraph';
import { GraphNode } from './GraphNode';
import { useGrowing } from './useGrowing';

type Party = ApiSchemas['DependenciesAnswer']['nodes'][number];

/** So many nodes are drawn without a pause. */
const AT_ONCE = 60;

interface Drawn {
  readonly layout: GraphLayout;
  readonly geometry: GraphGeometry;
  readonly colors: DrawingColors;
  /** Whose page it is. */
  readonly centre: string;
  readonly inCircle: ReadonlySet<string>;
  /** What is written at those in a circle. */
  readonly circle: string;
}

/** Nodes that are drawn together. */
const Slice = memo(function NodesTogether(
  props: Drawn & { nodes: readonly Party[] },
) {
  const { nodes, layout, geometry, colors, centre, inCircle, circle } = props;
  return (
    <>
      {nodes.map(({ ref, title, role, kind }) => {
        const place = layout.places.get(ref);
        return (
          place && (
            <GraphNode
              key={ref}
              {...geometry.at(place)}
              width={geometry.nodeWidth}
              title={title}
              kind={role ?? kind}
              centre={ref === centre}
              circle={inCircle.has(ref) ? circle : undefined}
              colors={colors}
            />
          )
        );
      })}
    </>
  );
});

/** The parties of a graph as boxes; many come in one after the other. */
export function GraphNodes(props: Drawn & { nodes: readonly Party[] }) {
  const { nodes, ...drawn } = props;
  const slices = useMemo(
    () =>
      Array.from({ length: Math.ceil(nodes.length / AT_ONCE) }, (_, n) =>
        nodes.slice(n * AT_ONCE, (n + 1) * AT_ONCE),
      ),
    [nodes],
  );
  const shown = useGrowing(slices, slices.length);
  return (
    <>
      {slices.slice(0, shown).map((slice, n) => (
        <Slice key={n * AT_ONCE} {...drawn} nodes={slice} />
      ))}
    </>
  );
}
