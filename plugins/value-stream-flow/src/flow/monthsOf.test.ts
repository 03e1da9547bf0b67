import { monthsOf } from './monthsOf';

const known = { kind: 'unknown' as const, reason: 'no-items' as const, n: 0 };
const week = (day: string, done: number, isKnown = true) => ({
  from: `${day}T12:00:00Z`,
  known: isKnown,
  whole: true,
  done,
  started: 1,
  load: known,
  efficiency: known,
});

describe('monthsOf', () => {
  it('adds weeks up by the month in which they begin, unknown ones not as zero', () => {
    const weeks = [
      week('2026-04-20', 0, false),
      week('2026-04-27', 0, false),
      week('2026-05-04', 0, false),
      week('2026-05-11', 3),
      week('2026-05-25', 4),
      week('2026-06-01', 5),
    ];
    const ends = weeks.map(({ from }) => Date.parse(from) + 7 * 86_400_000);
    expect(
      monthsOf(weeks, ends).map(({ started, done }) => [started, done]),
    ).toEqual([
      [undefined, undefined],
      [2, 7],
      [1, 5],
    ]);
  });
});
