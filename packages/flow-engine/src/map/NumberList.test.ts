import { giveBack, numberList, numbersOf, pushNumber } from './NumberList';

const listOf = (values: readonly number[], room?: number) => {
  const list = numberList(room);
  for (const value of values) pushNumber(list, value);
  return list;
};

describe('numbers in a list', () => {
  it('stand in the order in which they came, however many', () => {
    const values = Array.from({ length: 100 }, (_, i) => i * 2);
    expect([...numbersOf(listOf(values))]).toEqual(values);
    expect([...numbersOf(listOf(values, 3))]).toEqual(values);
    expect([...numbersOf(numberList())]).toEqual([]);
  });

  it('are gone once given back, and their memory serves the next list', () => {
    const first = listOf([1, 2, 3], 200);
    const memory = first.kept;
    giveBack(first);
    expect([...numbersOf(first)]).toEqual([]);

    const next = listOf([9], 150);
    expect(next.kept).toBe(memory);
    expect([...numbersOf(next)]).toEqual([9]);
    expect(listOf([8], 150).kept).not.toBe(memory);
  });

  it('do not share memory that is too small for what is expected', () => {
    const small = listOf([1], 20);
    const memory = small.kept;
    giveBack(small);
    expect(listOf([2], 500).kept).not.toBe(memory);
  });

  it('are not kept beyond 32 MB', () => {
    const large = listOf([1], 4_000_001);
    const memory = large.kept;
    giveBack(large);
    expect(listOf([2], 4_000_001).kept).not.toBe(memory);
  });
});
