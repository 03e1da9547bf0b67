import { Timeline } from '@value-stream/flow-engine';
import { PlayedCompany } from '../run/playCompany';

/**
 * Timelines of the items whose changes are in components of a team. A tracker
 * that several teams share does not say whose an item is; its changes do.
 */
export async function itemsOfTeam(
  { company, product }: PlayedCompany,
  team: string,
): Promise<readonly Timeline[]> {
  const changes = new Set<string>();
  for (const { name } of company.components.filter(one => one.team === team)) {
    const own = await product.objectsOf('change', `component:default/${name}`);
    own.forEach(key => changes.add(key));
  }
  const items = new Set(
    (await product.links('implements'))
      .filter(({ from }) => changes.has(from))
      .map(({ to }) => to),
  );
  const { stream } = company.teams.find(({ name }) => name === team)!;
  const timelines = await product.timelines(stream);
  return timelines.filter(({ itemKey }) => items.has(itemKey));
}
