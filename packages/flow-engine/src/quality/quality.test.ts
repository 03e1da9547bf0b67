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

  it('sees a gap only where it is longer than usual, of what lies in the window', () => {
    const gaps = (facts: number[], usual: number) =>
      sourceGaps(facts.map(day), window, usual * DAY).map(({ from, to }) => [
        (from - day(0)) / DAY,
        to === null ? null : (to - day(0)) / DAY,
      ]);
    // From day 3 to 6 are three days: no longer than usual.
    expect(gaps([1, 3, 6, 8], 3)).toEqual([]);
    expect(gaps([1, 3, 6, 8], 2.9)).toEqual([[3, 6]]);
    // Facts before the window tell nothing of it, those after it end no gap.
    expect(gaps([-5, -1], 4)).toEqual([[0, null]]);
    expect(gaps([0, 12], 4)).toEqual([[0, null]]);
    // A fact at its very end leaves the gap as long as it is.
    expect(gaps([5, 10], 4)).toEqual([
      [0, 5],
      [5, null],
    ]);
    expect(gaps([], 20)).toEqual([]);
  });

  it('follows a change by any of its commits, and by what deploys it', () => {
    const done = ['A', 'B', 'C', 'D'].map(key =>
      statusItem(key, 'dev 0, done 2'),
    );
    const found = traceCoverage(
      done,
      [
        link('a', 'implements', 'A'),
        link('a', 'contains', 'a1'),
        link('a', 'contains', 'a2'),
        link('release', 'contains', 'a2'),
        link('b1', 'implements', 'B'),
        link('b2', 'implements', 'B'),
        link('deployment', 'deploys', 'b2'),
        // Contained in a change only, or linked by what delivers nothing.
        link('c', 'implements', 'C'),
        link('a', 'contains', 'c'),
        link('incident', 'caused-by', 'c'),
        link('d', 'implements', 'D'),
        link('d', 'reverts', 'a2'),
      ],
      STREAM,
      window,
    );
    expect(found.toChange).toMatchObject({ covered: 4, of: 4 });
    expect(found.toDelivery).toEqual({
      covered: 2,
      of: 4,
      share: {
        kind: 'value',
        value: 1 / 2,
        unit: 'ratio',
        n: 4,
        method: 'share of done items',
        window,
        leftOut: [],
      },
    });
  });

  it('shares out the links of each relation by method, most first, then by name', () => {
    const by = (method: string, relation: 'implements' | 'contains') => ({
      ...link('x', relation, 'y'),
      method,
    });
    const { methods } = traceCoverage(
      [],
      [
        by('title', 'implements'),
        by('branch', 'implements'),
        by('issue-key', 'implements'),
        by('issue-key', 'implements'),
        by('patch-id', 'contains'),
      ],
      STREAM,
      window,
    );
    expect(
      methods.map(({ relation, method, links, share }) => [
        relation,
        method,
        links,
        share.kind === 'value' && share.value,
      ]),
    ).toEqual([
      ['implements', 'issue-key', 2, 1 / 2],
      ['implements', 'branch', 1, 1 / 4],
      ['contains', 'patch-id', 1, 1],
      ['implements', 'title', 1, 1 / 4],
    ]);
    expect(methods[0].share).toMatchObject({
      unit: 'ratio',
      n: 4,
      method: 'share of links of the relation',
      window,
    });
  });

  it('weighs only what lies in the window, and each item once', () => {
    // In days 5 to 7: one unmapped, one in development.
    const item = statusItem('A', 'dev 0, limbo 4, dev 6, done 8');
    const epic = { ...item, itemKey: 'epic', container: true };
    const part = { from: day(5), to: day(7) };
    expect(unmappedShare([item, item, epic], part)).toEqual({
      kind: 'value',
      value: 1 / 2,
      unit: 'ratio',
      n: 1,
      method: 'share of time',
      window: part,
      leftOut: [{ reason: 'container', n: 1 }],
    });
    // An open stay lasts to the window's end.
    expect(
      unmappedShare([statusItem('B', 'dev 0, limbo 4')], {
        from: day(0),
        to: day(5),
      }),
    ).toMatchObject({ value: 1 / 5, leftOut: [] });
    expect(unmappedShare([item], { from: day(8), to: day(9) })).toMatchObject({
      kind: 'unknown',
      reason: 'zero-denominator',
      n: 1,
    });
  });
});
