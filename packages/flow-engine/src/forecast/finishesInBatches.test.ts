import { finishesInBatches } from './finishesInBatches';
import { times } from './__testUtils__/dailyHistory';

describe('finishesInBatches', () => {
  it('takes half of the items on a tenth of the days', () => {
    // Twenty days: two of five items, and ten of one.
    const days = [5, 5, ...times(10, 1), ...times(8, 0)];
    expect(finishesInBatches(days)).toBe(true);
    expect(finishesInBatches([...days].reverse())).toBe(true);
    expect(finishesInBatches([5, 5, ...times(11, 1), ...times(7, 0)])).toBe(
      false,
    );
    // Unknown days are none.
    expect(finishesInBatches([...days, ...times(40, null)])).toBe(true);
  });

  it('takes no item that finishes alone on its day for a batch', () => {
    // Of forty days a tenth are four, which hold half of eight items.
    expect(finishesInBatches([...times(8, 1), ...times(32, 0)])).toBe(false);
    // Two of five items together, the others alone: less than half.
    expect(finishesInBatches([2, 1, 1, 1, ...times(36, 0)])).toBe(false);
    expect(finishesInBatches([3, 1, 1, ...times(37, 0)])).toBe(true);
    expect(finishesInBatches([2, 2, 1, ...times(37, 0)])).toBe(true);
    // Four of eight items by twos, the others alone: half of them.
    expect(finishesInBatches([2, 2, ...times(4, 1), ...times(34, 0)])).toBe(
      true,
    );
  });

  it('sees a few trains in many days', () => {
    // Five trains of four items in 280 days, of which a tenth are 28.
    const train = [4, ...times(55, 0)];
    expect(
      finishesInBatches([...train, ...train, ...train, ...train, ...train]),
    ).toBe(true);
  });

  it('says nothing of fewer items than a forecast needs, or of a few days', () => {
    expect(finishesInBatches([4, ...times(19, 0)])).toBe(false);
    expect(finishesInBatches([5, ...times(19, 0)])).toBe(true);
    expect(finishesInBatches([40, ...times(8, 0)])).toBe(false);
    expect(finishesInBatches([40, ...times(9, 0)])).toBe(true);
    expect(finishesInBatches(times(40, 0))).toBe(false);
  });
});
