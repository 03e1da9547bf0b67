import { atOnce, flatMapping, inSlices, mapping, Slices } from './inSlices';

/** Keeps the processor for some milliseconds. */
function work(ms: number): void {
  for (const since = performance.now(); performance.now() - since < ms; );
}

describe('work in slices', () => {
  it('gives what it gives at once', async () => {
    function* doubled(): Slices<number[]> {
      const twice = yield* mapping([1, 2, 3], n => 2 * n);
      return yield* flatMapping(twice, n => (n === 4 ? [] : [n, n + 1]));
    }
    expect(atOnce(doubled())).toEqual([2, 3, 6, 7]);
    expect(await inSlices(doubled())).toEqual([2, 3, 6, 7]);
  });

  it('lets others come between its steps', async () => {
    const order: string[] = [];
    setImmediate(() => order.push('another'));
    await inSlices(
      mapping(['first', 'second', 'third'], step => {
        work(4);
        order.push(step);
      }),
    );
    expect(order).toEqual(['first', 'another', 'second', 'third']);
  });

  it('fails as its work does', async () => {
    const failing = mapping([1], () => {
      throw new Error('no');
    });
    await expect(inSlices(failing)).rejects.toThrow('no');
  });
});
