import { DAY } from '../__testUtils__/history';
import { statusItem } from '../__testUtils__/statusItem';
import { STREAM } from '../__testUtils__/stream';
import { backtestByWhen } from './backtestByWhen';
import { finishesInBatches } from './finishesInBatches';
import { forecastByWhen } from './forecastByWhen';
import { forecastHowMany } from './forecastHowMany';
import { forecastItem } from './forecastItem';
import { ForecastLevel } from './Throughput';

const WEEKDAYS = [1, 1, 1, 1, 1, 0, 0];
const steady = [...WEEKDAYS, ...WEEKDAYS, ...WEEKDAYS, ...WEEKDAYS];
const values = (levels: readonly ForecastLevel[]) =>
  levels.map(({ figure }) =>
    figure.kind === 'value' ? figure.value : figure.reason,
  );

describe('forecasts', () => {
  it('of a steady stream are certain', () => {
    expect(values(forecastHowMany(steady, 14, { seed: 1 }))).toEqual([
      10, 10, 10, 10,
    ]);
    // Three days into the week.
    expect(values(forecastHowMany(steady, 10, { seed: 1 }))).toEqual([
      8, 8, 8, 8,
    ]);
    // The twelfth item comes on the second day of the third week.
    expect(values(forecastByWhen(steady, 12, { seed: 1 }))).toEqual([
      16, 16, 16, 16,
    ]);
  });

  it('draw whole weeks: of 0 or 10 a week, half of the trials have 10 or more', () => {
    const weeks = [0, 10, 0, 10].flatMap(n => [n, 0, 0, 0, 0, 0, 0]);
    // Two weeks: 0, 10 or 20 at 1/4, 1/2 and 1/4.
    expect(values(forecastHowMany(weeks, 14, { seed: 3 }))).toEqual([
      10, 10, 0, 0,
    ]);
    // P(10 done by week k) = 1 − 2^−k: 50 % in 1, 75 % in 2, 87.5 % in 3, 96.9 % in 5.
    expect(
      values(forecastByWhen(weeks, 10, { seed: 3, trials: 20_000 })).slice(1),
    ).toEqual([8, 15, 29]);
  });

  it('repeat for a seed', () => {
    const uneven = [...steady, 3, 0, 0, 9, 0, 0, 0];
    expect(forecastByWhen(uneven, 30, { seed: 5 })).toEqual(
      forecastByWhen(uneven, 30, { seed: 5 }),
    );
  });

  it('are unknown below 28 covered days or 5 items, and gaps are no zeros', () => {
    expect(values(forecastHowMany(steady.slice(1), 7, { seed: 1 }))[0]).toBe(
      'too-few-samples',
    );
    expect(
      values(
        forecastHowMany([...steady.slice(7), null, ...WEEKDAYS], 7, {
          seed: 1,
        }),
      ),
    ).toEqual([5, 5, 5, 5]);
    expect(
      values(forecastHowMany(new Array(28).fill(0), 7, { seed: 1 }))[0],
    ).toBe('no-items');
  });

  it('say beyond past five years', () => {
    const slow = [...new Array(28).fill(0), 0, 0, 0, 0, 0, 0, 5];
    const [{ beyond, figure }] = forecastByWhen(slow, 10_000, {
      seed: 1,
      trials: 100,
    });
    expect(beyond).toBe(true);
    expect(figure).toMatchObject({ value: 1825 });
  });

  it('are judged by what happened: a steady stream keeps every forecast', () => {
    const tenWeeks = Array.from({ length: 10 }).flatMap(() => WEEKDAYS);
    const levels = backtestByWhen(tenWeeks, 5, { seed: 1 });
    // Origins after week 4 to week 9.
    expect(levels.map(({ kept }) => kept)).toEqual(
      levels.map(() => expect.objectContaining({ value: 1, n: 6 })),
    );
  });

  it('see where work finishes in batches', () => {
    const train = Array.from({ length: 30 }, (_, i) => (i % 15 === 0 ? 12 : 0));
    expect(finishesInBatches(train)).toBe(true);
    expect(finishesInBatches(steady)).toBe(false);
  });

  it('of one item rest on items that stood as long in its stage', () => {
    const items = [4, 5, 6, 7, 8, 1].map((length, i) =>
      statusItem(`I${i}`, `ready 0, dev 1, done ${1 + length}`),
    );
    // At age 2 days in development, of 4 to 8 days there remain 2 to 6.
    expect(
      forecastItem(items, STREAM, 'development', 2 * DAY).p50,
    ).toMatchObject({
      value: 4 * DAY,
      n: 5,
    });
    expect(
      forecastItem(items, STREAM, 'development', 5 * DAY).p50,
    ).toMatchObject({
      kind: 'unknown',
      n: 3,
    });
  });
});
