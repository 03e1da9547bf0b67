import { simulateCompany } from '../simulation/simulateCompany';
import { storyDates } from '../simulation/StoryDates';
import { sharedComponents } from './sharedComponents';
import { StoryFigures, storyFigures } from './storyFigures';

jest.setTimeout(120_000);

const NOW = Date.UTC(2026, 10, 23, 5);

describe('the planted stories, as a company of medium size realises them', () => {
  let figures: StoryFigures;
  let items: number;

  beforeAll(() => {
    const { company, ledger } = simulateCompany({ seed: '1', now: NOW });
    items = ledger.entries.filter(({ kind }) => kind === 'item').length;
    figures = storyFigures(
      ledger.entries,
      storyDates(NOW),
      sharedComponents(company),
    );
  });

  it('are told by at least 8,000 items', () => {
    expect(items).toBeGreaterThanOrEqual(8_000);
  });

  it('a review queue doubles after a team was split', () => {
    const { before, after } = figures.reviewWaitHours;
    expect(after / before).toBeGreaterThan(1.8);
    expect(after / before).toBeLessThan(2.2);
  });

  it('an advisory board costs nine days', () => {
    expect(Math.abs(figures.boardDays - 9)).toBeLessThan(0.45);
  });

  it('five streams wait for the platform', () => {
    expect([...figures.platformDays.keys()].sort()).toEqual([
      'checkout',
      'last-mile',
      'membership',
      'order-to-door',
      'warehouse-work',
    ]);
    for (const days of figures.platformDays.values()) {
      expect(days).toBeGreaterThan(5);
    }
  });

  it('35 % of the tests send an item back', () => {
    expect(Math.abs(figures.testsFailed - 0.35)).toBeLessThan(0.0175);
  });

  it('quarterly releases are large and fail', () => {
    const { quarterly, others } = figures;
    expect(quarterly.batch).toBeGreaterThan(10 * others.batch);
    expect(quarterly.failed).toBeGreaterThan(10 * others.failed);
  });

  it('work in progress grows until flow time does', () => {
    const { inProgress, flowDays } = figures.piledUp;
    expect(inProgress.after / inProgress.before).toBeGreaterThan(1.8);
    expect(flowDays.after / flowDays.before).toBeGreaterThan(1.3);
  });

  it('one limit takes a third off the flow time, another changes nothing', () => {
    const { limitThatHelped: helped, limitWithoutEffect: other } = figures;
    expect(helped.after / helped.before).toBeLessThan(0.67);
    expect(Math.abs(other.after / other.before - 1)).toBeLessThan(0.05);
  });

  it('a repository is shared by three streams, a project by two', () => {
    expect(figures.sharedRepository).toEqual([
      'checkout',
      'discover-and-choose',
      'membership',
    ]);
    expect(figures.sharedProject).toEqual(['last-mile', 'warehouse-work']);
  });

  it('40 % of the changes of a stream name no item', () => {
    expect(Math.abs(figures.untraceable - 0.4)).toBeLessThan(0.02);
  });

  it('some incidents have no deployment as their cause', () => {
    expect(figures.incidents.caused).toBeGreaterThan(20);
    expect(figures.incidents.without).toBeGreaterThan(20);
  });
});
