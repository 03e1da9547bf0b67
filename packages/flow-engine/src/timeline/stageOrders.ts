import { Stage } from '../model';

const known = new WeakMap<readonly Stage[], ReadonlyMap<string, number>>();

/** The place of each stage by its id, made once per list of stages. */
export function stageOrders(
  stages: readonly Stage[],
): ReadonlyMap<string, number> {
  let orders = known.get(stages);
  if (!orders) {
    orders = new Map(stages.map(({ id }, order) => [id, order]));
    known.set(stages, orders);
  }
  return orders;
}
