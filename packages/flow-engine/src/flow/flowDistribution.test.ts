import { statusItem } from '../__testUtils__/statusItem';
import { STREAM } from '../__testUtils__/stream';
import { flowDistribution } from './flowDistribution';
import { window } from './__testUtils__/edgesOfWindow';

describe('flow distribution', () => {
  it('goes from the most frequent type, and by name among equals', () => {
    const typed = (key: string, type: string) => ({
      ...statusItem(key, 'dev 2, done 3'),
      type,
    });
    const shares = flowDistribution(
      [
        typed('1', 'risk'),
        typed('2', 'feature'),
        typed('3', 'debt'),
        typed('4', 'defect'),
        typed('5', 'feature'),
      ],
      STREAM,
      window,
    );
    expect(shares.map(({ type, items }) => [type, items])).toEqual([
      ['feature', 2],
      ['debt', 1],
      ['defect', 1],
      ['risk', 1],
    ]);
  });
});
