import { day, fact, history, link } from '../__testUtils__/history';
import { STREAM } from '../__testUtils__/stream';
import { Activity, Attributes, Span } from '../model';
import { composeTimelines } from './composeTimelines';
import { linkSpans } from './linkSpans';

const EVER = -8.64e15;

/** On a day, A and B were linked, or no longer; it is A's tool that says so unless told otherwise. */
function told(
  on: number,
  attributes: Attributes,
  [from, to] = ['A', 'B'],
): Activity {
  return fact(on, 'work-item linked', from, attributes, {
    id: `${from} ${to} ${on} ${JSON.stringify(attributes)}`,
    objects: [
      { key: from, qualifier: 'subject' },
      { key: to, qualifier: 'other' },
    ],
  });
}

const stands = link('A', 'blocked-by', 'B');
const gone = { ...stands, confidence: 0 };
const inDays = (spans: readonly Span[]) =>
  spans.map(({ from, to }) => [
    from === EVER ? 'ever' : (from - day(0)) / 86_400_000,
    to === null ? null : (to - day(0)) / 86_400_000,
  ]);
const spansOf = (one: typeof stands, ...activities: readonly Activity[]) =>
  inDays(linkSpans(one, activities));

describe('linkSpans', () => {
  it('stands always where nothing is told, and never where it is gone and nobody says since when', () => {
    expect(spansOf(stands)).toEqual([['ever', null]]);
    expect(spansOf(stands, fact(3, 'work-item moved', 'A'))).toEqual([
      ['ever', null],
    ]);
    expect(spansOf(gone)).toEqual([]);
    expect(spansOf(gone, told(2, { added: true }))).toEqual([]);
  });

  it('stands from when it came, however often that is told, until it went', () => {
    expect(
      spansOf(stands, told(2, { added: true }), told(4, { added: true })),
    ).toEqual([[2, null]]);
    const twice = [
      told(2, { added: true }),
      told(5, { added: false }),
      told(7, { relation: 'blocked-by', to: 'B' }),
      told(8, { relation: 'blocked-by', to: 'B', holds: false }),
    ];
    expect(spansOf(gone, ...twice)).toEqual([
      [2, 5],
      [7, 8],
    ]);
  });

  it('stood since ever where only its end is told, and stands again since then where the tool shows it', () => {
    expect(spansOf(gone, told(5, { holds: false }))).toEqual([['ever', 5]]);
    expect(spansOf(stands, told(5, { holds: false }))).toEqual([
      ['ever', 5],
      [5, null],
    ]);
  });

  it('leaves aside what is told of another relation, the other direction and other items', () => {
    expect(
      spansOf(
        stands,
        told(1, { relation: 'duplicates' }),
        told(2, { relation: 'blocked-by' }, ['B', 'A']),
        told(3, { added: true }, ['A', 'C']),
        told(4, { relation: 'blocked-by' }, ['A', 'C']),
        told(5, { relation: 'blocked-by' }),
      ),
    ).toEqual([[5, null]]);
  });
});

describe('an item that was blocked by another', () => {
  const created = (on: number, key: string, status: string) =>
    fact(on, 'work-item created', key, { status });
  const blocked = (one: typeof stands, ...activities: readonly Activity[]) => {
    const [timeline] = composeTimelines(
      history(
        'A',
        'work-item',
        [
          created(0, 'A', 'In progress'),
          created(0, 'B', 'Open'),
          ...activities,
          fact(9, 'work-item moved', 'B', { to: 'Done' }),
          fact(12, 'work-item moved', 'A', { to: 'Done' }),
        ],
        [one],
      ),
      STREAM,
    );
    return inDays(timeline.blocked);
  };

  it('was blocked while the link stood, although it stands no longer', () => {
    expect(
      blocked(gone, told(2, { added: true }), told(6, { added: false })),
    ).toEqual([[2, 6]]);
    expect(blocked(gone)).toEqual([]);
  });

  it('was blocked no longer than the blocker was open, and not before a fact of its own', () => {
    expect(
      blocked(
        gone,
        told(2, { added: true }),
        fact(4, 'work-item typed', 'A'),
        told(11, { added: false }),
      ),
    ).toEqual([[4, 9]]);
  });

  it('was blocked twice where the link came back', () => {
    expect(
      blocked(
        stands,
        told(1, { added: true }),
        told(3, { added: false }),
        told(5, { added: true }),
      ),
    ).toEqual([
      [1, 3],
      [5, 9],
    ]);
  });
});
