import { shaFor } from '../../sources/__testUtils__/fakeTool';
import { createShaTable } from './createShaTable';

describe('a table of shas', () => {
  it('gives each sha one place, however many there are', () => {
    const table = createShaTable();
    const shas = Array.from({ length: 5_000 }, (_, n) => shaFor(n));
    expect(shas.map(sha => table.add(sha))).toEqual(shas.map((_, n) => n));
    expect(shas.map(sha => table.add(sha))).toEqual(shas.map((_, n) => n));
    expect(shas.map(sha => table.find(sha))).toEqual(shas.map((_, n) => n));
    expect(table.size).toBe(5_000);
    expect(table.shaAt(4_321)).toBe(shas[4_321]);
    expect(table.find(shaFor('stranger'))).toBe(-1);
  });

  it('tells shas of different lengths apart', () => {
    const table = createShaTable();
    const all = ['abcdef1', 'abcdef10', 'abcdef1'.padEnd(64, '0'), shaFor(1)];
    expect(all.map(sha => table.add(sha))).toEqual([0, 1, 2, 3]);
    expect(all.map(sha => table.find(sha))).toEqual([0, 1, 2, 3]);
    expect([0, 1, 2, 3].map(place => table.shaAt(place))).toEqual(all);
  });

  it('finds all that begin with some digits', () => {
    const table = createShaTable();
    ['1234567aaa', '1234567bbb', '2345678c'].forEach(sha => table.add(sha));
    expect(table.findAbbreviated('1234567')).toEqual([0, 1]);
    expect(table.findAbbreviated('1234567b')).toEqual([1]);
    expect(table.findAbbreviated('9999999')).toEqual([]);
  });
});
