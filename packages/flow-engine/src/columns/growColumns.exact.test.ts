import { grown, growItems } from './growColumns';
import { createItemColumns } from './ItemColumns';

describe('a column that grows', () => {
  it('stays itself where it is long enough', () => {
    const column = Int32Array.of(1, 2, 3);
    expect(grown(column, 3)).toBe(column);
  });

  it('has room for 16 numbers at least, for half as many more, or for what is asked', () => {
    expect(grown(Int32Array.of(7), 2)).toEqual(
      Int32Array.from({ length: 16 }, (_, i) => (i === 0 ? 7 : 0)),
    );
    expect(grown(new Float64Array(20), 21)).toEqual(new Float64Array(30));
    expect(grown(new Uint8Array(20), 50)).toEqual(new Uint8Array(50));
  });

  it('makes room for items only when there is none', () => {
    const columns = createItemColumns();
    growItems(columns);
    const { flags, createdAt } = columns;
    expect(flags).toHaveLength(16);
    columns.items = 15;
    growItems(columns);
    expect(columns.flags).toBe(flags);
    expect(columns.createdAt).toBe(createdAt);
    columns.items = 16;
    growItems(columns);
    expect(columns.workedEnd).toHaveLength(24);
  });
});
