import { createCalendar, elapsedMs, Timeline } from '@value-stream/flow-engine';
import { PlayedCompany } from '../run/playCompany';
import { itemsOfTeam } from './itemsOfTeam';
import { medianOf } from './means';

const HOUR = 3_600_000;

/** Median working hours of the first wait for a review that ended in a period. */
export async function reviewWaits(
  played: PlayedCompany,
  team: string,
  periods: readonly { readonly from: number; readonly to: number }[],
): Promise<readonly (number | undefined)[]> {
  const { stream } = played.company.teams.find(({ name }) => name === team)!;
  const calendar = createCalendar(played.product.streams.get(stream)!.calendar);
  const waits = (await itemsOfTeam(played, team)).flatMap(firstWait);
  return periods.map(({ from, to }) =>
    medianOf(
      waits
        .filter(wait => wait.to >= from && wait.to < to)
        .map(wait => elapsedMs(wait, 'working', calendar) / HOUR),
    ),
  );
}

function firstWait({ visits }: Timeline) {
  const place = visits.findIndex(
    ({ stageId }) => stageId === 'waiting-for-review',
  );
  const { from, to } = visits[place] ?? {};
  return place >= 0 && to && visits[place + 1]?.stageId === 'review'
    ? [{ from, to }]
    : [];
}
