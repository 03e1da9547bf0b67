import { restAfter } from './scheduleSummaries';

describe('the rest after working out the figures of the overview', () => {
  it('is nineteen times as long as the work, between five seconds and a minute', () => {
    expect(restAfter(10)).toBe(5_000);
    expect(restAfter(1_000)).toBe(19_000);
    expect(restAfter(40_000)).toBe(60_000);
  });
});
