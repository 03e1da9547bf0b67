import { statusItem } from '../__testUtils__/statusItem';
import { day, DAY } from '../__testUtils__/history';
import { STREAM } from '../__testUtils__/stream';
import { forecastItem } from './forecastItem';

describe('forecastItem', () => {
  const items = [1, 2, 3, 4, 5].map(n =>
    statusItem(`I${n}`, `ready 0, dev 1, done ${3 + n}`),
  );
  const p50 = (given: typeof items, stageId: string, age: number) =>
    forecastItem(given, STREAM, stageId, age * DAY).p50;

  it('rests on items that stood longer, not just as long', () => {
    // In development for 3 to 7 days: at age 2 there remain 1 to 5.
    expect(p50(items, 'development', 2)).toEqual({
      kind: 'value',
      value: 3 * DAY,
      unit: 'ms',
      n: 5,
      method: 'quantile R-7',
    });
    expect(p50(items, 'development', 3).n).toBe(4);
    // In Ready for a day, from which everything was still to come.
    expect(p50(items, 'ready', 0.5)).toMatchObject({ value: 5.5 * DAY });
    expect(p50(items, 'review', 0).n).toBe(0);
  });

  it('takes the first visit that was long enough, of done items without containers', () => {
    const looped = statusItem('L', 'dev 0, review 1, dev 2, done 9');
    expect(
      p50(
        [
          ...items.slice(0, 4),
          looped,
          { ...items[0], itemKey: 'epic', container: true },
          statusItem('open', 'dev 0'),
        ],
        'development',
        2,
      ),
    ).toMatchObject({ n: 5, value: 3 * DAY });
  });

  it('does not look past done where the first time counts', () => {
    const reopened = statusItem('R', 'dev 0, done 1, dev 3, done 30');
    expect(
      forecastItem(
        [reopened],
        { ...STREAM, reopenPolicy: 'first-done' },
        'development',
        2 * DAY,
      ).p50.n,
    ).toBe(0);
    expect(day(0)).toBe(reopened.createdAt);
  });
});
