import { day, DAY } from '../__testUtils__/history';
import { stays } from '../__testUtils__/stays';
import { evidence, told } from './__testUtils__/toldEvidence';

describe('evidence of what stands', () => {
  it('names what is blocked, and since when', () => {
    expect(told({ figure: 'blocked' }, DAY)).toEqual([
      'G 1',
      '',
      '1 of 2 open items are blocked',
    ]);
    const spans = (from: number, to: number | null) => [
      stays('A', 'dev 8', {
        blocked: [{ from: day(from), to: to === null ? null : day(to) }],
      }),
    ];
    const blocked = (from: number, to: number | null) =>
      told({ figure: 'blocked' }, DAY, spans(from, to))[0];
    expect(blocked(20, null)).toBe('A 0');
    expect(blocked(18, 20)).toBe('');
    expect(blocked(18, 20.5)).toBe('A 2');
    expect(blocked(20.5, null)).toBe('');
  });

  it('names what has stood longer than items done did', () => {
    // Of development, seven items of a day each tell what to expect.
    const done = [1, 2, 3, 4, 5, 6, 7].map(n =>
      stays(`I${n}`, 'dev 10, done 11'),
    );
    const open = [
      stays('long', 'dev 18'),
      stays('short', 'dev 19'),
      stays('odd', 'review 15'),
    ];
    expect(
      told({ figure: 'past-expectation' }, DAY, [...done, ...open]),
    ).toEqual([
      'long 2',
      'odd no-expectation, short within-expectation',
      '1 of 3 open items have stood in their stage longer than the p85 of the items done',
    ]);
  });

  it('names what is at a stage or beyond at the end, and what was done in the window', () => {
    const [counted, , formula] = told({
      figure: 'cumulative-flow',
      of: 'development',
    });
    expect(counted).toBe('A, B, C, G');
    expect(formula).toBe(
      '4 items at Development or beyond at the end of the day; done counts from the window’s start',
    );
    expect(told({ figure: 'cumulative-flow', of: 'ready' })[0]).toBe(
      'A, B, C, G, H',
    );
    expect(
      told({ figure: 'cumulative-flow', of: 'ready' }, 1, [
        stays('before', 'dev 8, done 9.9'),
        stays('first', 'dev 8, done 10'),
        stays('last', 'dev 8, done 20'),
        stays('came', 'ready 20'),
        stays('left', 'ready 12, backlog< 20'),
        stays('lost', 'ready 12, ?Limbo 15'),
      ])[0],
    ).toBe('first, last, left');
    expect(evidence({ figure: 'cumulative-flow', of: 'ready' })).toMatchObject({
      result: { value: 5, unit: 'items', n: 5, method: 'count' },
      leftOut: [],
    });
    // Done, back at work, and done again after the end: it still stood there.
    expect(
      told({ figure: 'cumulative-flow', of: 'released' }, 1, [
        stays('again', 'dev 8, done 12, dev< 14, done 25'),
        stays('rests', 'dev 8, done 12, dev< 22, done 25'),
      ])[0],
    ).toBe('rests');
  });

  it('says what it counts, and in what', () => {
    for (const figure of ['blocked', 'past-expectation'] as const) {
      expect(evidence({ figure })).toMatchObject({
        unit: 'ms',
        result: { unit: 'items', n: 2, method: 'count' },
      });
    }
  });
});
