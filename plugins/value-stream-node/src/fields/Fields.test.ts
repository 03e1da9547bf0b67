import { Fields } from './Fields';
import { readEpochMs, readWholeSecond } from './readInstant';
import { Unusable } from './Unusable';

/** The reason for which a reading is refused. */
function refusalOf(read: () => unknown): string {
  try {
    read();
  } catch (error) {
    if (error instanceof Unusable) {
      return error.message;
    }
    throw error;
  }
  throw new Error('nothing was refused');
}

describe('fields of an object that may be anything', () => {
  const fields = Fields.of({
    text: ' Checkout ',
    empty: '',
    nothing: null,
    number: 7,
    fraction: 1.5,
    flag: false,
    at: '2024-03-04T10:05:30.250+01:00',
    sha: 'a'.repeat(40),
    zeros: '0'.repeat(40),
    bad: 'a\0b',
    emoji: 'ab😀',
    object: { inner: { deep: 1 } },
    list: [{ id: 1 }, null, { id: '2' }],
    texts: ['a', null, 'b'],
    labels: { team: 'shop', none: '', also: null },
  });

  it('are what they are', () => {
    expect(fields.text('text')).toBe(' Checkout ');
    expect(fields.requiredWhole('number')).toBe(7);
    expect(fields.number('fraction')).toBe(1.5);
    expect(fields.flag('flag')).toBe(false);
    expect(fields.instant('at')).toBe(Date.UTC(2024, 2, 4, 9, 5, 30, 250));
    expect(fields.requiredSha('sha')).toBe('a'.repeat(40));
    expect(fields.object('object')?.has('inner')).toBe(true);
    expect(fields.objects('list').map(one => one.id('id'))).toEqual(['1', '2']);
    expect(fields.texts('texts', 10)).toEqual(['a', 'b']);
    expect([...fields.entries('labels', 10)]).toEqual([['team', 'shop']]);
    expect(fields.is('text', ' Checkout ')).toBe(true);
    expect(fields.is('number', '7')).toBe(false);
  });

  it('are undefined where they are missing, null or empty', () => {
    for (const name of ['missing', 'nothing', 'empty', 'toString']) {
      expect(fields.text(name)).toBeUndefined();
      expect(fields.id(name)).toBeUndefined();
      expect(fields.instant(name)).toBeUndefined();
    }
    for (const name of ['missing', 'nothing', 'constructor', '__proto__']) {
      expect(fields.has(name)).toBe(false);
      expect(fields.object(name)).toBeUndefined();
      expect(fields.list(name)).toEqual([]);
      expect(fields.whole(name)).toBeUndefined();
      expect(fields.flag(name)).toBeUndefined();
    }
    expect(fields.sha('zeros')).toBeUndefined();
  });

  it('are cut where only the beginning is wanted, never in half a character', () => {
    expect(fields.cutText('text', 4)).toBe(' Che');
    expect(fields.cutText('emoji', 3)).toBe('ab');
    expect(fields.cutText('empty', 4)).toBeUndefined();
  });

  it.each<[string, (given: Fields) => unknown, string]>([
    ['no text', f => f.text('number'), "'number' is a number, not a text"],
    [
      'a long text',
      f => f.text('text', 9),
      "'text' is longer than 9 characters",
    ],
    ['a NUL', f => f.text('bad'), "'bad' has characters that cannot be kept"],
    ['a NUL in a cut', f => f.cutText('bad', 2), 'cannot be kept'],
    ['nothing', f => f.requiredText('missing'), "'missing' is missing"],
    ['null', f => f.requiredObject('nothing'), "'nothing' is missing"],
    ['an empty text', f => f.requiredText('empty'), "'empty' is empty"],
    ['a fraction', f => f.whole('fraction'), 'no whole number from 0 up'],
    ['a small number', f => f.whole('number', 8), 'no whole number from 8 up'],
    ['no number', f => f.number('text'), 'is a text, not a number'],
    ['no flag', f => f.flag('number'), 'not true or false'],
    ['no instant', f => f.instant('text'), "'text' is no instant"],
    ['no commit', f => f.sha('text'), "'text' is no full commit id"],
    ['no object', f => f.object('list'), "'list' is a list, not an object"],
    ['no list', f => f.list('object'), "'object' is an object, not a list"],
    ['a long list', f => f.list('list', 2), "'list' has more than 2 entries"],
    ['a list of others', f => f.texts('list', 9), 'an entry that is no text'],
    ['a name of a map', f => f.entries('labels', 3), 'a name that cannot be'],
    [
      'a place',
      f => f.object('object')!.object('inner')!.text('deep'),
      "'object.inner.deep' is a number, not a text",
    ],
    [
      'a place in a list',
      f => f.objects('list')[1].flag('id'),
      "'list[2].id' is a text, not true or false",
    ],
    [
      'what was read otherwise',
      f => f.required('text', undefined),
      "'text' is empty",
    ],
  ])('are refused by their place: %s', (_, read, reason) => {
    expect(refusalOf(() => read(fields))).toContain(reason);
  });

  it('are of an object', () => {
    expect(refusalOf(() => Fields.of([]))).toBe(
      'the payload is a list, not an object',
    );
    expect(refusalOf(() => Fields.of(undefined, 'issue'))).toBe(
      "'issue' is missing, not an object",
    );
    expect(refusalOf(() => Fields.of({}, 'issue').requiredWhole('id'))).toBe(
      "'issue.id' is missing",
    );
  });

  it('are read in the forms of the tool, however deep', () => {
    const seconds = { instant: readWholeSecond, trimmed: true };
    const given = Fields.of(
      { a: { at: '2024-03-04T10:00:00.9Z', b: ' c ' } },
      '',
      seconds,
    );
    expect(given.object('a')?.instant('at')).toBe(Date.UTC(2024, 2, 4, 10));
    expect(given.object('a')?.text('b', 1)).toBe('c');

    const epoch = { instant: readEpochMs, trimmed: false };
    expect(Fields.of({ at: 5 }, '', epoch).instant('at')).toBe(5);
    expect(
      refusalOf(() => Fields.of({ at: '5' }, '', epoch).instant('at')),
    ).toBe("'at' is no instant");
  });
});
