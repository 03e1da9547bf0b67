import { LedgerEntry } from '../ledger/Ledger';
import { StoryDates } from '../simulation/StoryDates';
import { workingTimeBetween } from '../simulation/workingTime';
import { Instant } from '../tools/PlayedTool';
import { firstAt, ItemHistory, itemHistories } from './ItemHistory';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** The size of each planted story as the run realised it, by the ledger. */
export interface StoryFigures {
  /** Median wait for the first review of search-crew in working hours. */
  readonly reviewWaitHours: BeforeAndAfter;
  /** Mean days from a change's merge to its deployment in payments. */
  readonly boardDays: number;
  /** Mean days that items waited for the platform, by stream. */
  readonly platformDays: ReadonlyMap<string, number>;
  /** Share of the tests in membership that sent an item back. */
  readonly testsFailed: number;
  /** Changes in one deployment, on average, and the share of deployments that caused an incident. */
  readonly quarterly: Releases;
  readonly others: Releases;
  /** Items of picking-crew in progress and their median days from Ready, in the first and the last 90 days. */
  readonly piledUp: { readonly inProgress: BeforeAndAfter } & {
    readonly flowDays: BeforeAndAfter;
  };
  /** Median days from Ready to production, in the 100 days before the limit and in the 90 days up to now. */
  readonly limitThatHelped: BeforeAndAfter;
  readonly limitWithoutEffect: BeforeAndAfter;
  /** Streams whose changes went through the shared repository. */
  readonly sharedRepository: readonly string[];
  /** Streams whose items are in Jira's project FUL. */
  readonly sharedProject: readonly string[];
  /** Share of the changes in customer-service that name no item. */
  readonly untraceable: number;
  /** Incidents with a deployment as their cause, and without. */
  readonly incidents: { readonly caused: number; readonly without: number };
}

export interface BeforeAndAfter {
  readonly before: number;
  readonly after: number;
}

export interface Releases {
  readonly batch: number;
  readonly failed: number;
}

export function storyFigures(
  entries: readonly LedgerEntry[],
  dates: StoryDates,
  sharedComponents: ReadonlySet<string>,
): StoryFigures {
  const items = itemHistories(entries);
  const of = (stream: string) => items.filter(one => one.stream === stream);
  const by = (team: string) => items.filter(one => one.team === team);
  const { begin, end } = dates;
  const flow = (which: readonly ItemHistory[], from: Instant, until: Instant) =>
    median(
      which.flatMap(one => {
        const ready = firstAt(one, 'ready');
        const released = firstAt(one, 'released');
        return ready && released && released >= from && released < until
          ? [(released - ready) / DAY]
          : [];
      }),
    );
  const around = (which: readonly ItemHistory[], limit: Instant) => ({
    before: flow(which, limit - 100 * DAY, limit),
    after: flow(which, end - 90 * DAY, end),
  });
  const searched = by('search-crew');
  const picked = by('picking-crew');
  // Before its change is there, nothing tells which team of the stream an item is of.
  const stored = of('warehouse-work');
  const billing = new Set(of('billing').map(({ item }) => item));
  const incidents = entries.flatMap(entry =>
    entry.kind === 'incident' ? [entry] : [],
  );
  const changes = entries.flatMap(entry =>
    entry.kind === 'change' ? [entry] : [],
  );
  const service = new Set(of('customer-service').map(({ item }) => item));
  const served = changes.filter(({ item }) => service.has(item));
  const quarterlyCommits = new Set(
    changes.filter(({ item }) => billing.has(item)).map(one => one.commit),
  );
  const releases = (quarterly: boolean): Releases => {
    const own = entries.flatMap(entry =>
      entry.kind === 'deployment' &&
      entry.works &&
      entry.commits.some(commit => quarterlyCommits.has(commit)) === quarterly
        ? [entry]
        : [],
    );
    const guilty = own.filter(({ deployment }) =>
      incidents.some(({ cause }) => cause === deployment),
    );
    return {
      batch: mean(own.map(({ commits }) => commits.length)),
      failed: guilty.length / own.length,
    };
  };
  return {
    reviewWaitHours: {
      before: median(reviewWaits(searched, begin, dates.teamSplit)),
      after: median(reviewWaits(searched, dates.teamSplit, end)),
    },
    boardDays: mean(
      of('payments').flatMap(one => {
        const merged = firstAt(one, 'waiting-for-deployment');
        const deployed = firstAt(one, 'deployment');
        return merged && deployed ? [(deployed - merged) / DAY] : [];
      }),
    ),
    platformDays: platformDays(entries, items),
    testsFailed: testsFailed(of('membership')),
    quarterly: releases(true),
    others: releases(false),
    piledUp: {
      inProgress: {
        before: inProgress(stored, begin + 60 * DAY, begin + 150 * DAY),
        after: inProgress(stored, end - 90 * DAY, end),
      },
      flowDays: {
        before: flow(picked, begin + 60 * DAY, begin + 150 * DAY),
        after: flow(picked, end - 90 * DAY, end),
      },
    },
    limitThatHelped: around(of('last-mile'), dates.limitThatHelped),
    limitWithoutEffect: around(
      of('customer-service'),
      dates.limitWithoutEffect,
    ),
    sharedRepository: streamsOf(
      items.filter(({ component }) => sharedComponents.has(component)),
    ),
    sharedProject: streamsOf(items.filter(({ item }) => /\/FUL-/.test(item))),
    untraceable:
      served.filter(({ part }) => part === 'true').length / served.length,
    incidents: {
      caused: incidents.filter(({ cause }) => cause).length,
      without: incidents.filter(({ cause }) => !cause).length,
    },
  };
}

function reviewWaits(
  items: readonly ItemHistory[],
  from: Instant,
  until: Instant,
): readonly number[] {
  return items.flatMap(({ stages }) => {
    const asked = stages.findIndex(
      ({ stage }) => stage === 'waiting-for-review',
    );
    const next = stages[asked + 1];
    return asked >= 0 &&
      next?.stage === 'review' &&
      next.at >= from &&
      next.at < until
      ? [workingTimeBetween(stages[asked].at, next.at) / HOUR]
      : [];
  });
}

function platformDays(
  entries: readonly LedgerEntry[],
  items: readonly ItemHistory[],
): ReadonlyMap<string, number> {
  const streams = new Map(items.map(({ item, stream }) => [item, stream]));
  const waits = new Map<string, number[]>();
  for (const entry of entries) {
    if (entry.kind === 'dependency') {
      const stream = streams.get(entry.item)!;
      const known = waits.get(stream) ?? [];
      waits.set(stream, [...known, (entry.until - entry.at) / DAY]);
    }
  }
  return new Map([...waits].map(([stream, all]) => [stream, mean(all)]));
}

function testsFailed(items: readonly ItemHistory[]): number {
  const next = items.flatMap(({ stages }) =>
    stages.flatMap(({ stage }, place) =>
      stage === 'test' && place + 1 < stages.length
        ? [stages[place + 1].stage]
        : [],
    ),
  );
  return next.filter(stage => stage === 'development').length / next.length;
}

/** Items between the start of work and the merge, on average over time. */
function inProgress(
  items: readonly ItemHistory[],
  from: Instant,
  until: Instant,
): number {
  const time = items.reduce((sum, one) => {
    const begun = firstAt(one, 'development') ?? until;
    const merged = firstAt(one, 'waiting-for-deployment') ?? until;
    return sum + Math.max(0, Math.min(merged, until) - Math.max(begun, from));
  }, 0);
  return time / (until - from);
}

function streamsOf(items: readonly ItemHistory[]): readonly string[] {
  return [...new Set(items.map(({ stream }) => stream))].sort();
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = (sorted.length - 1) / 2;
  return (sorted[Math.floor(middle)] + sorted[Math.ceil(middle)]) / 2;
}
