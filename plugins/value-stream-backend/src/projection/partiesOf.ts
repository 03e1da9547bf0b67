import { Home, Homes } from './loadHomes';

/**
 * Where what an item waits for is at home. What is at home with the item too
 * is its own; its entity tells whether it is another component's.
 */
export function partiesOf(
  itemKey: string,
  other: string,
  homes: Homes,
): readonly Home[] {
  const own = new Set((homes.get(itemKey) ?? []).map(({ party }) => party));
  const all = homes.get(other) ?? [];
  const shared = all.filter(({ party }) => own.has(party));
  return [...(shared.length ? shared : all)];
}
