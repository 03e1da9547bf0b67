import { day } from '../__testUtils__/history';
import { statusItem } from '../__testUtils__/statusItem';
import { equalBins } from './equalBins';
import { startsIn } from './startsIn';
import { unplannedShare } from './unplannedShare';

const window = { from: day(0), to: day(14) };
const ITEMS = [
  { ...statusItem('A', 'ready 0, dev 1, done 4'), type: 'feature' },
  { ...statusItem('B', 'backlog 1, ready 2, dev 6, done 10'), type: 'defect' },
  statusItem('C', 'dev 14'),
  statusItem('D', 'backlog 3'),
  { ...statusItem('E', 'dev 5'), container: true },
];

describe('startsIn', () => {
  it('counts starts from the first instant of the window and before its last', () => {
    const keys = startsIn(ITEMS, window).map(({ itemKey }) => itemKey);
    expect(keys).toEqual(['A', 'B']);
  });
});

describe('unplannedShare', () => {
  it('is the share of defects among started items that have a type', () => {
    expect(unplannedShare(ITEMS, window)).toMatchObject({ value: 0.5, n: 2 });
  });
  it('is unknown where no started item has a type', () => {
    expect(unplannedShare([statusItem('X', 'dev 1')], window)).toEqual({
      kind: 'unknown',
      reason: 'no-data',
      n: 1,
    });
  });
  it('is unknown where nothing was started', () => {
    expect(unplannedShare([], window)).toMatchObject({ reason: 'no-items' });
  });
});

describe('equalBins', () => {
  it('counts values in bins of equal width, the greatest in the last', () => {
    expect(equalBins([0, 1, 4.9, 5, 10], 2)).toEqual([
      { from: 0, to: 5, items: 3 },
      { from: 5, to: 10, items: 2 },
    ]);
  });
  it('has one bin where all values are 0, and none without values', () => {
    expect(equalBins([0, 0], 5)).toEqual([{ from: 0, to: 0, items: 2 }]);
    expect(equalBins([], 5)).toEqual([]);
  });
});
