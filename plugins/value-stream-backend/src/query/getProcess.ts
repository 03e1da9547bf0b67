import { ApiSchemas } from '@value-stream/backstage-plugin-value-stream-common';
import { ProcessMap, processMap } from '@value-stream/flow-engine';
import { askFlow } from './askFlow';
import { MapQuery } from './MapQuery';
import { QueryContext } from './QueryContext';

/**
 * The process of an entity as it really went: the directly-follows graph of
 * all counted items, and the most frequent of its variants.
 *
 * @param listed - how many variants to list
 * @throws NotFoundError, InputError
 */
export async function getProcess(
  context: QueryContext,
  entityRef: string,
  query: MapQuery,
  listed: number,
): Promise<ApiSchemas['ProcessAnswer']> {
  const { timelines, stream, options, asked } = await askFlow(
    context,
    entityRef,
    query,
    { earlierToo: true },
  );
  const process = processMap(timelines, stream, options);
  const commitment = stream.stages.findIndex(
    ({ id }) => id === stream.commitment,
  );
  return {
    asked,
    stages: process.stages.map((stage, place) => ({
      ...stage,
      name: stream.stages[place].name,
      mode: stream.stages[place].mode,
      committed: place >= commitment,
    })),
    edges: [...process.edges],
    steps: growthOf(process),
    variants: process.variants
      .slice(0, listed)
      .map(variant => ({ ...variant, stageIds: [...variant.stageIds] })),
    variantTotal: process.variants.length,
    counted: process.counted,
    leftOut: [...process.leftOut],
  };
}

/** Numbers of variants at which another edge appears, and all of them, with the share of items covered. */
function growthOf({
  edges,
  variants,
  counted,
}: ProcessMap): ApiSchemas['ProcessAnswer']['steps'] {
  const places = new Set(edges.map(({ variant }) => variant));
  if (variants.length > 0) places.add(1).add(variants.length);
  let covered = 0;
  return variants.flatMap(({ count }, place) => {
    covered += count;
    return places.has(place + 1)
      ? [{ variants: place + 1, share: covered / counted }]
      : [];
  });
}
