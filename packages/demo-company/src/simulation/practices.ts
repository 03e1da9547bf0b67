import { Team } from '../company/Company';
import { Instant } from '../tools/PlayedTool';
import { Practice } from './Practice';
import { StoryDates } from './StoryDates';

/** How most teams work. */
const USUAL: Practice = {
  itemsPerWeek: 4.4,
  places: () => 4,
  ease: 4,
  crowding: 0,
  effortHours: 10,
  reviewWaitHours: () => 4,
  changesRequested: 0.2,
  cadence: 'continuous',
  incidentPerChange: 0.006,
  needsPlatform: 0,
  untraceable: 0,
  blocked: 0.05,
};

/**
 * How a team works, with the stories that are planted in it.
 *
 * @param scale - how much more work there is than in a company of the usual
 * size; more people take it on
 */
export function practiceOf(
  team: Team,
  dates: StoryDates,
  scale: number,
): Practice {
  const practice = { ...USUAL, ...byStream(team.plan, dates) };
  const more = Math.max(1, scale);
  return {
    ...practice,
    itemsPerWeek: practice.itemsPerWeek * scale,
    places: at => Math.round(practice.places(at) * more),
    ease: practice.ease * more,
  };
}

function byStream(
  { team, stream }: Team['plan'],
  dates: StoryDates,
): Partial<Practice> {
  switch (stream) {
    case 'discover-and-choose':
      return team === 'search-crew'
        ? { reviewWaitHours: from(dates.teamSplit, 6, 12), places: () => 7 }
        : {};
    case 'checkout':
      return { needsPlatform: 0.12 };
    case 'order-to-door':
      return { needsPlatform: 0.12, cadence: 'daily' };
    case 'warehouse-work':
      return {
        needsPlatform: 0.08,
        effortHours: 18,
        places: rising(dates.workPilesUp, dates.end, 4, 20),
        ease: 4,
        crowding: 0.8,
      };
    case 'last-mile':
      return {
        needsPlatform: 0.08,
        itemsPerWeek: 3.2,
        effortHours: 16,
        places: at =>
          at < dates.moreAtOnce || at >= dates.limitThatHelped ? 4 : 10,
        ease: 4,
        crowding: 1,
      };
    case 'payments':
      return { board: { everyDays: 14, cutOffDays: 1.5 } };
    case 'billing':
      return { cadence: 'quarterly', incidentPerChange: 0.02 };
    case 'membership':
      return {
        needsPlatform: 0.08,
        places: () => 9,
        test: { waitHours: 6, hours: 5, failure: 0.35 },
      };
    case 'customer-service':
      return {
        itemsPerWeek: 3.4,
        cadence: 'weekly',
        untraceable: 0.4,
        places: from(dates.limitWithoutEffect, 8, 4),
      };
    case 'platform':
      return { itemsPerWeek: 2.4, places: () => 8, effortHours: 14 };
    default:
      return {};
  }
}

function from(change: Instant, before: number, after: number) {
  return (at: Instant) => (at < change ? before : after);
}

function rising(begin: Instant, end: Instant, low: number, high: number) {
  return (at: Instant) =>
    Math.round(
      low +
        (high - low) * Math.min(1, Math.max(0, (at - begin) / (end - begin))),
    );
}
