import { PlayedCompany } from '../run/playCompany';

/** Share of the changes of a stream's components that are linked to no item. */
export async function untraceable(
  { company, product }: PlayedCompany,
  stream: string,
): Promise<number | undefined> {
  const teams = company.teams.filter(team => team.stream === stream);
  const changes = new Set<string>();
  for (const { name, team } of company.components) {
    if (teams.some(one => one.name === team)) {
      const own = await product.objectsOf(
        'change',
        `component:default/${name}`,
      );
      own.forEach(key => changes.add(key));
    }
  }
  const named = new Set(
    (await product.links('implements')).map(({ from }) => from),
  );
  return changes.size
    ? [...changes].filter(key => !named.has(key)).length / changes.size
    : undefined;
}
