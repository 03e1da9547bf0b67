import { LoadedHistory } from './loadHistories';
import { Homes } from './loadHomes';
import { Tie } from './Tie';

/** Changes that implement an item, and its approvals. */
export function objectsTouched({
  item,
  objects,
  links,
}: LoadedHistory): string[] {
  const changes = new Set(
    links.flatMap(({ from, to, relation }) =>
      relation === 'implements' && to === item.key ? [from] : [],
    ),
  );
  return objects
    .filter(({ key, kind }) => kind === 'approval' || changes.has(key))
    .map(({ key }) => key);
}

/** Entities beside its own that an item's changes touch; which stream they are of is looked up when asked. */
export function togetherTies(
  itemKey: string,
  touched: readonly string[],
  homes: Homes,
): readonly Tie[] {
  const own = new Set(
    (homes.get(itemKey) ?? []).map(({ party, entity }) => entity ?? party),
  );
  const entities = new Set(
    touched.flatMap(key =>
      (homes.get(key) ?? []).map(({ party, entity }) => entity ?? party),
    ),
  );
  const all = [...new Set([...own, ...entities])].sort();
  return entities.size && all.length > 1
    ? [...entities].sort().map(entity => ({
        party: '',
        entity,
        evidence: 'released-together',
        otherKey: '',
        spans: [],
      }))
    : [];
}
