import { Product } from '../run/Product';
import { medianOf } from './means';

const DAY = 86_400_000;

/** Median days of flow of the items that were done in a period, as the flow page has them. */
export async function flowDays(
  product: Product,
  entityRef: string,
  { from, to }: { readonly from: number; readonly to: number },
  only?: ReadonlySet<string>,
): Promise<number | undefined> {
  const { itemKeys, flowMs } = await product.flowTimes(entityRef, {
    from: new Date(from).toISOString(),
    to: new Date(to).toISOString(),
  });
  return medianOf(
    flowMs
      .filter((_, place) => !only || only.has(itemKeys[place]))
      .map(ms => ms / DAY),
  );
}
