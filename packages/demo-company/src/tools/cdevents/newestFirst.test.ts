import { newestFirst } from './newestFirst';

describe('the newest first', () => {
  it('takes from several lists by time, and of one time from the first', () => {
    const lists = [['5a', '3a', '1a'], [], ['6b', '3b'], ['2c']];
    expect([...newestFirst(lists, text => text[0])]).toEqual([
      '6b',
      '5a',
      '3a',
      '3b',
      '2c',
      '1a',
    ]);
  });

  it('has nothing of nothing', () => {
    expect([...newestFirst([], String)]).toEqual([]);
  });
});
