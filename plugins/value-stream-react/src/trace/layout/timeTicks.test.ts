import { timeTicks } from './timeTicks';

const ticksOf = (from: string, to: string, most: number) =>
  timeTicks({ from: Date.parse(from), to: Date.parse(to) }, most).map(tick => [
    new Date(tick.at).toISOString().slice(0, 16),
    tick.unit,
  ]);

describe('timeTicks', () => {
  it('marks Mondays over some weeks', () => {
    expect(ticksOf('2026-03-03T10:00Z', '2026-03-24T10:00Z', 4)).toEqual([
      ['2026-03-09T00:00', 'day'],
      ['2026-03-16T00:00', 'day'],
      ['2026-03-23T00:00', 'day'],
    ]);
  });

  it('marks hours over a day', () => {
    expect(ticksOf('2026-03-03T01:00Z', '2026-03-03T13:00Z', 4)).toEqual([
      ['2026-03-03T03:00', 'minute'],
      ['2026-03-03T06:00', 'minute'],
      ['2026-03-03T09:00', 'minute'],
      ['2026-03-03T12:00', 'minute'],
    ]);
  });

  it('marks quarters over a year', () => {
    expect(ticksOf('2025-02-10T00:00Z', '2026-02-10T00:00Z', 5)).toEqual([
      ['2025-04-01T00:00', 'month'],
      ['2025-07-01T00:00', 'month'],
      ['2025-10-01T00:00', 'month'],
      ['2026-01-01T00:00', 'month'],
    ]);
  });

  it('marks decades over a century', () => {
    expect(ticksOf('1970-01-01T00:00Z', '2026-01-01T00:00Z', 7)).toEqual([
      ['1970-01-01T00:00', 'year'],
      ['1980-01-01T00:00', 'year'],
      ['1990-01-01T00:00', 'year'],
      ['2000-01-01T00:00', 'year'],
      ['2010-01-01T00:00', 'year'],
      ['2020-01-01T00:00', 'year'],
    ]);
  });

  it('marks the midnights of the zone', () => {
    const span = {
      from: Date.parse('2026-03-03T10:00Z'),
      to: Date.parse('2026-03-05T10:00Z'),
    };
    // One hour ahead of UTC.
    expect(timeTicks(span, 3, 3_600_000).map(tick => tick.at)).toEqual([
      Date.parse('2026-03-03T23:00Z'),
      Date.parse('2026-03-04T23:00Z'),
    ]);
  });

  it('never gives many more ticks than there is room for', () => {
    const from = Date.UTC(2020, 0, 1);
    for (let days = 0.1; days < 20_000; days *= 1.7) {
      const span = { from, to: from + days * 86_400_000 };
      expect(timeTicks(span, 8).length).toBeLessThanOrEqual(9);
    }
  });
});
