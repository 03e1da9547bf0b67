import { createDrawer } from './createDrawer';

describe('a drawer', () => {
  it('has everything in the order in which it was put in, and back', () => {
    const drawer = createDrawer<{ readonly number: number }>();
    expect([...drawer]).toEqual([]);
    expect([...drawer.backwards()]).toEqual([]);
    // Two packs and one that is still open.
    const numbers = Array.from({ length: 1_234 }, (_, number) => number);
    numbers.forEach(number => drawer.put({ number }));
    expect([...drawer].map(({ number }) => number)).toEqual(numbers);
    expect([...drawer.backwards()].map(({ number }) => number)).toEqual(
      [...numbers].reverse(),
    );
  });
});
