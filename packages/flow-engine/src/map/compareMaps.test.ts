import { DAY } from '../__testUtils__/history';
import { statusItem as item } from '../__testUtils__/statusItem';
import { STREAM } from '../__testUtils__/stream';
import { compareMaps } from './compareMaps';
import { computeMap } from './computeMap';
import { FIVE } from '../__testUtils__/fiveItems';
import { options } from './__testUtils__/meanDays';

describe('compareMaps', () => {
  const map = computeMap(FIVE, STREAM, options);

  it('gives differences, unknown where a side is', () => {
    const faster = computeMap(
      FIVE.map((_, i) => item(`F${i}`, 'ready 0, dev 1, done 4')),
      STREAM,
      options,
    );
    const compared = compareMaps(map, faster);
    expect(compared.flowTime.change).toMatchObject({ value: -4 * DAY, n: 5 });
    expect(compared.stages[3].leadTime.change).toMatchObject({ value: -DAY });
    expect(
      compareMaps(map, computeMap([], STREAM, options)).flowTime.change,
    ).toEqual({ kind: 'unknown', reason: 'no-items', n: 0 });
  });

  it('refuses to mix clocks', () => {
    expect(() =>
      compareMaps(
        map,
        computeMap(FIVE, STREAM, { ...options, clock: 'working' }),
      ),
    ).toThrow('does not compare');
  });
});
