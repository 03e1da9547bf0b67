import fc from 'fast-check';
import { suggestName } from './suggestName';

/** Letters to change, put in or take away, worked out from every way there is. */
function distance(a: string, b: string): number {
  if (!a || !b) {
    return a.length + b.length;
  }
  return Math.min(
    distance(a.slice(1), b) + 1,
    distance(a, b.slice(1)) + 1,
    distance(a.slice(1), b.slice(1)) + (a[0] === b[0] ? 0 : 1),
  );
}

describe('suggestName', () => {
  it('finds the nearest, and of equally near ones the first in order', () => {
    expect(suggestName('paymnts', ['returns', 'payments'])).toBe('payments');
    // Of 'checkouts' and 'checkour' each one letter differs.
    expect(suggestName('checkout', ['checkouts', 'checkour', 'chekut'])).toBe(
      'checkour',
    );
  });

  it('finds nothing for a name that is there, short, or far from all', () => {
    expect(suggestName('payments', ['payments'])).toBeUndefined();
    expect(suggestName('pay', ['pat'])).toBeUndefined();
    expect(suggestName('payments', ['shipments', 'pay'])).toBeUndefined();
  });

  it('goes on to others where the nearest is not meant', () => {
    expect(
      suggestName(
        'payment-a',
        ['payment-b', 'paymet-ab'],
        name => name !== 'payment-b',
      ),
    ).toBe('paymet-ab');
  });

  it('is the nearest by all ways of changing letters', () => {
    const word = fc.string({
      unit: fc.constantFrom('a', 'b', 'c'),
      minLength: 1,
      maxLength: 6,
    });
    fc.assert(
      fc.property(word, fc.array(word, { maxLength: 5 }), (name, others) => {
        const limit = Math.min(2, Math.floor(name.length / 4));
        const [nearest] = others
          .map(other => ({ other, far: distance(name, other) }))
          .filter(({ far }) => far > 0 && far <= limit)
          .sort((a, b) => a.far - b.far || (a.other < b.other ? -1 : 1));
        expect(suggestName(name, others)).toBe(nearest?.other);
      }),
    );
  });
});
