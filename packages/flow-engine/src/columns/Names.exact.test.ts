import { createNames } from './Names';

describe('names', () => {
  it('have the number of the place where they were first seen', () => {
    const names = createNames();
    expect(['b', 'a', 'b', ''].map(names.numberOf)).toEqual([0, 1, 0, 2]);
    expect(names.texts).toEqual(['b', 'a', '']);
  });
});
