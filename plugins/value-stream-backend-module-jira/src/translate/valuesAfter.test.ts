import { valuesAfter } from './valuesAfter';

describe('valuesAfter', () => {
  it('walks back from the present to the beginning', () => {
    expect(
      valuesAfter<{ was?: string }, string | undefined>(
        [{ was: 'a' }, {}, { was: 'b' }],
        'c',
        ({ was }) => (was === undefined ? undefined : { was }),
      ),
    ).toEqual({ first: 'a', after: ['b', 'b', 'c'] });
  });

  it('is the present where nothing changed', () => {
    expect(valuesAfter([], 'now', () => undefined)).toEqual({
      first: 'now',
      after: [],
    });
  });
});
