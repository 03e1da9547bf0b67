import { day, DAY, link } from '../__testUtils__/history';
import { statusItem } from '../__testUtils__/statusItem';
import { STREAM } from '../__testUtils__/stream';
import { sourceGaps } from './sourceGaps';
import { traceCoverage } from './traceCoverage';
import { unmappedShare } from './unmappedShare';

const window = { from: day(0), to: day(10) };

describe('data quality', () => {
  it('follows done items to changes and to delivery, over all done items', () => {
    const done = ['A', 'B', 'C', 'D'].map(key =>
      statusItem(key, 'dev 0, done 2'),
    );
    const found = traceCoverage(
      [{ ...done[0], traced: true }, ...done.slice(1)],
      [
        link('a', 'implements', 'A'),
        link('a', 'contains', 'commit'),
        link('deployment', 'contains', 'commit'),
        link('b', 'implements', 'B'),
        link('b', 'contains', 'lost'),
        { ...link('c', 'implements', 'C'), method: 'issue-key' },
        link('deployment', 'contains', 'c'),
      ],
      STREAM,
      window,
    );
    expect(found.whole).toMatchObject({ covered: 1, of: 4 });
    expect(found.toChange.share).toMatchObject({ value: 3 / 4, n: 4 });
    expect(found.toDelivery).toMatchObject({ covered: 2, of: 4 });
    expect(
      found.methods
        .filter(({ relation }) => relation === 'implements')
        .map(({ method, links }) => [method, links]),
    ).toEqual([
      ['native', 2],
      ['issue-key', 1],
    ]);
    expect(traceCoverage([], [], STREAM, window).whole.share).toMatchObject({
      kind: 'unknown',
    });
  });

  it('finds the gaps of a source, at the edges as well', () => {
    expect(
      sourceGaps([day(-1), day(3), day(4), day(7)], window, 2 * DAY),
    ).toEqual([
      { from: day(0), to: day(3), ms: 3 * DAY },
      { from: day(4), to: day(7), ms: 3 * DAY },
      { from: day(7), to: null, ms: 3 * DAY },
    ]);
    expect(
      sourceGaps([day(2), day(4), day(6), day(8)], window, 2 * DAY),
    ).toEqual([]);
  });

  it('weighs statuses that no stage claims by time', () => {
    // 2 of 8 days in the window; the container does not count.
    const item = statusItem('A', 'dev 0, limbo 4, dev 6, done 8');
    expect(
      unmappedShare([item, { ...item, container: true }], window),
    ).toMatchObject({ value: 2 / 8, n: 1 });
  });
});
