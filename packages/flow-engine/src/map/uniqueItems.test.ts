import { stays } from '../__testUtils__/stays';
import { createSeen, uniqueItems } from './uniqueItems';

const item = (key: string, episode = 1) => stays(key, 'dev 0', { episode });

describe('items seen', () => {
  it('are new the first time, in the order of their keys or not', () => {
    const isNew = createSeen();
    const told = ['b', 'd', 'd', 'c', 'b', 'a', 'e', 'e', 'a'].map(key =>
      isNew(item(key)),
    );
    expect(told).toEqual([
      true,
      true,
      false,
      true,
      false,
      true,
      true,
      false,
      false,
    ]);
  });

  it('are told apart by episode', () => {
    const isNew = createSeen();
    expect([
      isNew(item('a')),
      isNew(item('a', 2)),
      isNew(item('a', 2)),
    ]).toEqual([true, true, false]);
    expect([isNew(item('b', 2)), isNew(item('b', 1))]).toEqual([true, true]);
  });
});

describe('items of a list', () => {
  it('stand once, the first of each; a list without repetition is itself', () => {
    const first = item('a');
    const second = item('b');
    const unique = [first, second];
    expect(uniqueItems([first, second, item('a')])).toEqual(unique);
    expect(uniqueItems([first, second, item('a')])[0]).toBe(first);
    expect(uniqueItems(unique)).toBe(unique);
  });
});
