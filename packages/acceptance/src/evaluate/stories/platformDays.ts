import { delaysAnswered } from '../run/delaysAnswered';
import { PlayedCompany } from '../run/playCompany';

const DAY = 86_400_000;

/**
 * Mean days that items waited for the platform, by stream: of one of its
 * systems, which has all that the stream's tracker holds and, other than the
 * stream's own page, nothing that only crosses it.
 */
export async function platformDays({
  company,
  product,
  now,
}: PlayedCompany): Promise<ReadonlyMap<string, number>> {
  const days = new Map<string, number>();
  for (const { name, stream } of company.teams) {
    if (days.has(stream)) {
      continue;
    }
    const { system } = company.components.find(({ team }) => team === name)!;
    const edges = await delaysAnswered(
      product,
      `system:default/${system}`,
      now,
    );
    for (const { party, delayMs, items } of edges) {
      if (party === 'platform') {
        days.set(stream, delayMs / items / DAY);
      }
    }
  }
  return days;
}
