import { PlayedCompany } from '../run/playCompany';

/** Names of the streams that the components own a change or item of, by its key. */
export async function sharedBetween(
  { company, product }: PlayedCompany,
  kind: 'change' | 'work-item',
  isShared: (key: string) => boolean,
): Promise<readonly string[]> {
  const streams = new Set<string>();
  for (const { name } of company.components) {
    const entityRef = `component:default/${name}`;
    const own = await product.objectsOf(kind, entityRef);
    if (own.some(isShared)) {
      const scope = await product.scope(entityRef);
      scope.streams.forEach(({ ref }) => streams.add(ref));
    }
  }
  const found = [...product.streams.values()].filter(({ ref }) =>
    streams.has(ref),
  );
  // What a nested stream has, the one that it is part of has, too.
  return found
    .filter(({ ref }) => !found.some(({ parent }) => parent === ref))
    .map(({ name }) => name);
}
