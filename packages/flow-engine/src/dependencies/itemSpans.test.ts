import { Span } from '../model';
import { day, DAY, DAY_0 } from '../__testUtils__/history';
import { stays } from '../__testUtils__/stays';
import { STREAM } from '../__testUtils__/stream';
import { activeSpansOf, openSpansOf } from './itemSpans';

const days = (spans: readonly Span[]) =>
  spans.map(({ from, to }) => [
    (from - DAY_0) / DAY,
    to === null ? null : (to - DAY_0) / DAY,
  ]);

describe('openSpansOf', () => {
  it('is one span from creation to done, through active and waiting stages', () => {
    const item = stays('A', 'backlog 0, ready 2, dev 4, wait 6, done 9');
    expect(days(openSpansOf([item], STREAM))).toEqual([[0, 9]]);
  });

  it('leaves out a stay in done before a reopening', () => {
    const item = stays('A', 'dev 0, done 3, dev< 5, done 6');
    expect(days(openSpansOf([item], STREAM))).toEqual([
      [0, 3],
      [5, 6],
    ]);
  });

  it('holds a stay whose stage nobody knows, and one that has not ended', () => {
    expect(days(openSpansOf([stays('A', '? 0, done 2')], STREAM))).toEqual([
      [0, 2],
    ]);
    expect(days(openSpansOf([stays('A', 'ready 1, dev 4')], STREAM))).toEqual([
      [1, null],
    ]);
  });

  it('unites what overlaps among the timelines of an item', () => {
    expect(
      days(
        openSpansOf(
          [
            stays('A', 'dev 0, done 4'),
            stays('A', 'dev 3, done 6'),
            stays('A', 'dev 8, done 9'),
          ],
          STREAM,
        ),
      ),
    ).toEqual([
      [0, 6],
      [8, 9],
    ]);
  });

  it('has nothing where nothing lasted, or there is no timeline', () => {
    expect(openSpansOf([stays('A', 'done 2')], STREAM)).toEqual([]);
    expect(openSpansOf([], STREAM)).toEqual([]);
  });
});

describe('activeSpansOf', () => {
  it('holds stays in active stages alone, as one where they adjoin', () => {
    const item = stays(
      'A',
      'backlog 0, analysis 1, ready 2, dev 4, wait 6, review 7, test 8, done 9',
    );
    expect(days(activeSpansOf([item], STREAM))).toEqual([
      [1, 2],
      [4, 6],
      [7, 9],
    ]);
  });

  it('has no end while the item is in work', () => {
    const item = stays('A', 'ready 1, dev 4');
    expect(days(activeSpansOf([item], STREAM))).toEqual([[4, null]]);
  });

  it('knows of no work in a stage that nobody knows', () => {
    const item = stays('A', '? 0, dev 2, ?Limbo 3, done 4');
    expect(days(activeSpansOf([item], STREAM))).toEqual([[2, 3]]);
  });

  it('passes over a stay that took no time or ends before it begins', () => {
    const stay = (from: number, to: number) => ({
      stageId: 'development',
      entry: 'forward' as const,
      from: day(from),
      to: day(to),
      because: [],
    });
    const item = stays('A', 'ready 0, done 9', {
      visits: [stay(2, 2), stay(5, 4), stay(6, 7)],
    });
    expect(days(activeSpansOf([item], STREAM))).toEqual([[6, 7]]);
  });
});
