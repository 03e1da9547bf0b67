import { StoryDates } from '@value-stream/demo-company';
import { PlayedCompany } from '../run/playCompany';
import { incidentsAnswered } from '../run/incidentsAnswered';
import { boardDays } from './boardDays';
import { flowDays } from './flowDays';
import { inProgress } from './inProgress';
import { itemsOfTeam } from './itemsOfTeam';
import { platformDays } from './platformDays';
import { releasesOf } from './releases';
import { reviewWaits } from './reviewWaits';
import { sharedBetween } from './sharedBetween';
import { ToldStories } from './ToldStories';
import { testsFailed } from './testsFailed';
import { untraceable } from './untraceable';

const DAY = 86_400_000;

/** What the product tells of each planted story, by where its README says to look. */
export async function askStories(
  played: PlayedCompany,
  dates: StoryDates,
): Promise<ToldStories> {
  const { product, now } = played;
  const { begin, end, teamSplit } = dates;
  const early = { from: begin + 60 * DAY, to: begin + 150 * DAY };
  const late = { from: end - 90 * DAY, to: end };
  const [before, after] = await reviewWaits(played, 'search-crew', [
    { from: begin, to: teamSplit },
    { from: teamSplit, to: end },
  ]);
  const picked = await itemsOfTeam(played, 'picking-crew');
  const stored = await product.timelines('warehouse-work');
  const keys = new Set(picked.map(({ itemKey }) => itemKey));
  const lists = 'component:default/picking-lists';
  const around = async (stream: string, limit: number) => {
    const { ref } = product.streams.get(stream)!;
    return {
      before: await flowDays(product, ref, {
        from: limit - 100 * DAY,
        to: limit,
      }),
      after: await flowDays(product, ref, late),
    };
  };
  const { own, others } = await releasesOf(played, 'billing');
  const incidents = [...(await incidentsAnswered(played)).values()];
  return {
    reviewWaitHours: { before, after },
    boardDays: await boardDays(product, 'payments'),
    platformDays: await platformDays(played),
    testsFailed: await testsFailed(product, 'membership', now),
    quarterly: own,
    others,
    piledUp: {
      inProgress: {
        before: inProgress(stored, early),
        after: inProgress(stored, late),
      },
      flowDays: {
        before: await flowDays(product, lists, early, keys),
        after: await flowDays(product, lists, late, keys),
      },
    },
    limitThatHelped: await around('last-mile', dates.limitThatHelped),
    limitWithoutEffect: await around(
      'customer-service',
      dates.limitWithoutEffect,
    ),
    sharedRepository: await sharedBetween(played, 'change', key =>
      key.includes('/shop-web#'),
    ),
    sharedProject: await sharedBetween(played, 'work-item', key =>
      key.includes('/FUL-'),
    ),
    untraceable: await untraceable(played, 'customer-service'),
    incidents: {
      caused: incidents.filter(({ cause }) => cause).length,
      without: incidents.filter(({ cause }) => !cause).length,
    },
  };
}
