/* eslint-disable jest/no-standalone-expect, jest/expect-expect -- the checks of a story stand beside its sizes */
import { CompanyExtent, SIZES } from '../simulation/companySizes';
import { simulateCompany } from '../simulation/simulateCompany';
import { storyDates } from '../simulation/StoryDates';
import { firstBranch } from './firstBranch';
import { sharedComponents } from './sharedComponents';
import { StoryFigures, storyFigures } from './storyFigures';

jest.setTimeout(120_000);

const NOW = Date.UTC(2026, 10, 23, 5);
const EXTENTS = {
  small: SIZES.small,
  medium: SIZES.medium,
  // As `large`, whose 72 branches would take minutes.
  'several branches': {
    work: SIZES.large.work,
    more: { branches: 2, work: 0.65 },
  },
} satisfies Record<string, CompanyExtent>;
type Extent = keyof typeof EXTENTS;
const ALL = Object.keys(EXTENTS) as Extent[];
/** Stories of queues: where there is little work, nothing waits. */
const BUSY: readonly Extent[] = ['medium', 'several branches'];

/** Each story with the extents that it is told at, as the README has them. */
const STORIES: readonly {
  readonly story: string;
  readonly sizes: readonly Extent[];
  readonly check: (figures: StoryFigures, work: number) => void;
}[] = [
  {
    story: 'a review queue doubles after a team was split',
    sizes: ALL,
    check({ reviewWaitHours: { before, after } }) {
      expect(after / before).toBeGreaterThan(1.8);
      expect(after / before).toBeLessThan(2.2);
    },
  },
  {
    story: 'an advisory board costs nine days',
    sizes: ALL,
    check({ boardDays }) {
      expect(Math.abs(boardDays - 9)).toBeLessThan(0.45);
    },
  },
  {
    story: 'five streams wait for the platform',
    sizes: ALL,
    check({ platformDays }) {
      expect([...platformDays.keys()].sort()).toEqual([
        'checkout',
        'last-mile',
        'membership',
        'order-to-door',
        'warehouse-work',
      ]);
      for (const days of platformDays.values()) {
        expect(days).toBeGreaterThan(5);
      }
    },
  },
  {
    story: '35 % of the tests send an item back',
    sizes: ALL,
    check({ testsFailed }) {
      expect(Math.abs(testsFailed - 0.35)).toBeLessThan(0.0175);
    },
  },
  {
    story: 'quarterly releases are large and fail',
    sizes: BUSY,
    check({ quarterly, others }) {
      expect(quarterly.batch).toBeGreaterThan(10 * others.batch);
      expect(quarterly.failed).toBeGreaterThan(10 * others.failed);
    },
  },
  {
    story: 'work in progress grows until flow time does',
    sizes: BUSY,
    check({ piledUp: { inProgress, flowDays } }) {
      expect(inProgress.after / inProgress.before).toBeGreaterThan(1.8);
      expect(flowDays.after / flowDays.before).toBeGreaterThan(1.3);
    },
  },
  {
    story: 'a limit takes a third off the flow time',
    sizes: BUSY,
    check({ limitThatHelped: { before, after } }) {
      expect(after / before).toBeLessThan(0.67);
    },
  },
  {
    story: 'another limit changes nothing',
    sizes: BUSY,
    check({ limitWithoutEffect: { before, after } }) {
      expect(Math.abs(after / before - 1)).toBeLessThan(0.05);
    },
  },
  {
    story: 'a repository is shared by three streams, a project by two',
    sizes: ALL,
    check({ sharedRepository, sharedProject }) {
      expect(sharedRepository).toEqual([
        'checkout',
        'discover-and-choose',
        'membership',
      ]);
      expect(sharedProject).toEqual(['last-mile', 'warehouse-work']);
    },
  },
  {
    story: '40 % of the changes of a stream name no item',
    sizes: ALL,
    check({ untraceable }) {
      expect(Math.abs(untraceable - 0.4)).toBeLessThan(0.02);
    },
  },
  {
    story: 'some incidents have a deployment as their cause, some have not',
    sizes: ALL,
    check({ incidents: { caused, without } }, work) {
      // One in 12 days is 45 in 18 months; the planted one comes to that.
      expect(without).toBeGreaterThan(20 * work);
      expect(caused).toBeGreaterThan(Math.max(5, 30 * work));
    },
  },
];

describe.each(ALL)('the planted stories in a company: %s', extent => {
  let figures: StoryFigures;
  let items: number;

  beforeAll(() => {
    const { company, ledger } = simulateCompany({
      seed: '1',
      now: NOW,
      size: EXTENTS[extent],
    });
    items = ledger.entries.filter(({ kind }) => kind === 'item').length;
    figures = storyFigures(
      firstBranch(ledger.entries, company),
      storyDates(NOW),
      sharedComponents(company),
    );
  });

  it('are told by as many items as it is said to have', () => {
    const least = { small: 1_000, medium: 8_000, 'several branches': 18_000 };
    expect(items).toBeGreaterThanOrEqual(least[extent]);
  });

  it.each(STORIES.filter(({ sizes }) => sizes.includes(extent)))(
    '$story',
    ({ check }) => check(figures, EXTENTS[extent].work),
  );
});
