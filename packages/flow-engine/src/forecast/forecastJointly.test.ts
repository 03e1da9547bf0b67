import { forecastJointly, JointPart } from './forecastJointly';

const steady = Array.from({ length: 4 }, () => [1, 1, 1, 1, 1, 0, 0]).flat();
const part = (key: string, items: number, after: string[] = []): JointPart => ({
  key,
  history: steady,
  items,
  after,
});
const days = (parts: readonly JointPart[]) =>
  forecastJointly(parts, { seed: 1, trials: 2000 }).map(({ figure }) =>
    figure.kind === 'value' ? figure.value : figure.reason,
  );

describe('forecastJointly', () => {
  it('begins a part when those before it are done', () => {
    // 6 items take 8 days, 3 take 3: side by side 8, one after the other 11.
    expect(days([part('a', 6), part('b', 3)])).toEqual([8, 8, 8, 8]);
    expect(days([part('b', 3, ['a']), part('a', 6)])).toEqual([11, 11, 11, 11]);
  });

  it('takes the later of two uncertain parts', () => {
    // Each is done in week k with probability 2^-k: both by week 1 at 1/4, by 2 at 9/16, by 3 at 49/64, by 4 at 225/256.
    const weeks = [0, 10, 0, 10].flatMap(n => [n, 0, 0, 0, 0, 0, 0]);
    const uneven = ['a', 'b'].map(key => ({
      ...part(key, 10),
      history: weeks,
    }));
    expect(
      forecastJointly(uneven, { seed: 7, trials: 20_000 }).map(
        ({ figure }) => figure.kind === 'value' && figure.value,
      ),
    ).toEqual([8, 15, 22, 36]);
  });

  it('is unknown where one history is too short, and refuses a cycle', () => {
    expect(
      days([part('a', 1), { ...part('b', 1), history: steady.slice(1) }])[0],
    ).toBe('too-few-samples');
    expect(() => days([part('a', 1, ['b']), part('b', 1, ['a'])])).toThrow(
      'before itself',
    );
    expect(() => days([part('a', 1, ['c'])])).toThrow("Unknown part 'c'");
  });
});
