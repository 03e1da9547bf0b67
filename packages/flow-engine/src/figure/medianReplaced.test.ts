import fc from 'fast-check';
import { medianReplaced } from './medianReplaced';
import { quantile } from './quantile';

const ascending = (values: readonly number[]) =>
  Float64Array.from(values).sort();

describe('medianReplaced', () => {
  it('is the median with the new values in the place of the old ones', () => {
    // 10, 20, 20, 40, 50 with 5 and 45 for a 20 and the 50: 5, 10, 20, 40, 45.
    const sorted = ascending([10, 20, 20, 40, 50]);
    expect(
      medianReplaced(sorted, ascending([20, 50]), ascending([5, 45])),
    ).toBe(20);
    // 10, 20, 30, 40 with 0 for 30: 0, 10, 20, 40.
    expect(
      medianReplaced(
        ascending([10, 20, 30, 40]),
        ascending([30]),
        ascending([0]),
      ),
    ).toBe(15);
  });

  it('is what putting all of them in order gives', () => {
    const values = fc.array(
      fc.record({
        before: fc.integer({ min: 0, max: 40 }),
        less: fc.option(fc.integer({ min: 0, max: 40 }), { nil: undefined }),
      }),
      { minLength: 1, maxLength: 60 },
    );
    fc.assert(
      fc.property(values, given => {
        const changed = given.filter(({ less }) => less !== undefined);
        const median = medianReplaced(
          ascending(given.map(({ before }) => before)),
          ascending(changed.map(({ before }) => before)),
          ascending(changed.map(({ before, less }) => before - less!)),
        );
        const all = given.map(({ before, less = 0 }) => before - less);
        expect(median).toBe(quantile(ascending(all), 0.5));
      }),
      { numRuns: 500 },
    );
  });
});
