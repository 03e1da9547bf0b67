import { Timeline } from '@value-stream/flow-engine';
import { Product } from '../run/Product';
import { meanOf } from './means';

const DAY = 86_400_000;

/** Mean days from the merge of an item's change to its first deployment. */
export async function boardDays(
  product: Product,
  stream: string,
): Promise<number | undefined> {
  return meanOf(
    (await product.timelines(stream)).flatMap(timeline => {
      const merged = firstEntry(timeline, 'waiting-for-deployment');
      const deployed = firstEntry(timeline, 'deployment');
      return merged !== undefined && deployed !== undefined
        ? [(deployed - merged) / DAY]
        : [];
    }),
  );
}

/** When the item first entered a stage; undefined where it never did. */
export function firstEntry(
  { visits }: Timeline,
  stage: string,
): number | undefined {
  return visits.find(({ stageId }) => stageId === stage)?.from;
}
