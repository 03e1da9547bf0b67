import { dependencyCycles, partyComponents } from './dependencyCycles';

const edges = (text: string) =>
  text.split(' ').map(pair => {
    const [from, to] = pair.split('>');
    return { from, to };
  });

describe('dependencyCycles', () => {
  it('finds those that wait for each other, directly or through others', () => {
    // a and b wait for each other, c to e in a circle, f for both circles.
    expect(dependencyCycles(edges('f>a a>b b>a b>c c>d d>e e>c e>g'))).toEqual([
      ['a', 'b'],
      ['c', 'd', 'e'],
    ]);
  });

  it('finds none in a chain or a fork, and no party that waits for itself', () => {
    expect(dependencyCycles(edges('a>b b>c a>c c>c'))).toEqual([]);
    expect(dependencyCycles([])).toEqual([]);
  });

  it('puts who waits before whom it waits for', () => {
    expect(partyComponents(edges('b>c a>b c>d a>d'))).toEqual([
      ['a'],
      ['b'],
      ['c'],
      ['d'],
    ]);
  });

  it('goes down a chain of any length', () => {
    const chain = Array.from({ length: 20_000 }, (_, i) => ({
      from: `n${i}`,
      to: `n${i + 1}`,
    }));
    expect(partyComponents(chain)).toHaveLength(20_001);
    expect(
      dependencyCycles([...chain, { from: 'n20000', to: 'n0' }])[0],
    ).toHaveLength(20_001);
  });
});
