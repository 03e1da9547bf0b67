import { compareSet } from './SetResult';

describe('compareSet', () => {
  it('counts each expected value as a case and says what differs', () => {
    const set = compareSet('a');
    set.expect('same', { x: 1 }, { x: 1 });
    set.expect('rounded', 1.23456, 1.2346, 0.00005);
    set.expect('off by a second', 61, 60);
    set.expect('absent is not zero', null, 0);
    expect(set.result()).toEqual({
      set: 'a',
      passed: 2,
      failed: 2,
      differences: [
        'off by a second: 61, expected 60',
        'absent is not zero: null, expected 0',
      ],
    });
  });
});
