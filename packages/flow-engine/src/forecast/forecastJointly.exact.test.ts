import { forecastJointly } from './forecastJointly';
import { weeksOf } from './__testUtils__/dailyHistory';

describe('forecastJointly', () => {
  const part = (key: string, items: number, after: string[] = []) => ({
    key,
    history: weeksOf(5, 5, 5, 5),
    items,
    after,
  });

  it('says on which sample it rests: the smallest', () => {
    const options = { seed: 1, trials: 20 };
    const levels = forecastJointly(
      [
        part('a', 5),
        { ...part('b', 3), history: weeksOf(4, 4, 4, 4) },
        part('c', 1),
      ],
      options,
    );
    expect(levels[0]).toEqual({
      level: 0.5,
      beyond: false,
      figure: {
        kind: 'value',
        value: 1,
        unit: 'count',
        n: 16,
        method: 'Monte Carlo, 20 trials of 7-day blocks from 28 covered days',
      },
    });
    expect(
      forecastJointly([{ ...part('a', 1), history: [] }], options)[0].figure,
    ).toEqual({ kind: 'unknown', reason: 'no-items', n: 0 });
  });

  it('ends at the horizon', () => {
    const slow = forecastJointly([part('a', 1000), part('b', 900, ['a'])], {
      seed: 1,
      trials: 20,
    });
    expect(slow[0]).toMatchObject({ beyond: true, figure: { value: 1825 } });
    const just = forecastJointly([part('a', 1000)], { seed: 1, trials: 20 });
    // 200 weeks: the last five on the first day of the two hundredth.
    expect(just[0]).toMatchObject({ beyond: false, figure: { value: 1394 } });
  });

  it('refuses no parts at all', () => {
    expect(() => forecastJointly([], { seed: 1 })).toThrow('no parts');
  });
});
