import { Timeline } from '@value-stream/flow-engine';
import { PlayedCompany } from './playCompany';

/** Timelines of the items of the components that a stream's teams own. */
export async function itemsOfStream(
  { company, product }: PlayedCompany,
  stream: string,
): Promise<readonly Timeline[]> {
  const teams = new Set(
    company.teams
      .filter(team => team.stream === stream)
      .map(({ name }) => name),
  );
  const own = new Set<string>();
  for (const { name, team } of company.components) {
    if (teams.has(team)) {
      const keys = await product.objectsOf(
        'work-item',
        `component:default/${name}`,
      );
      keys.forEach(key => own.add(key));
    }
  }
  const timelines = await product.timelines(stream);
  return timelines.filter(({ itemKey }) => own.has(itemKey));
}
