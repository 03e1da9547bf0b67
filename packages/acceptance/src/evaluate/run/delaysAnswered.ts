import { Product } from './Product';
import { wholeHistory } from './wholeHistory';

/** What the done items of a scope waited for a stream. */
export interface DelayAnswer {
  /** Name of the stream. */
  readonly party: string;
  readonly delayMs: number;
  readonly items: number;
}

/** Whom the items of an entity waited for, as the page of dependencies shows it, over the whole history. */
export async function delaysAnswered(
  product: Product,
  entityRef: string,
  now: number,
): Promise<readonly DelayAnswer[]> {
  const names = new Map(
    [...product.streams].map(([name, { ref }]) => [ref, name]),
  );
  const { waitsFor } = await product.dependencies(entityRef, wholeHistory(now));
  return waitsFor
    .filter(({ delayMs }) => delayMs > 0)
    .map(({ party: { ref = '' }, delayMs, items }) => ({
      party: names.get(ref) ?? ref,
      delayMs,
      items,
    }));
}
