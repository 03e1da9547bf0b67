import { LaidEdge, layoutGraph } from './layoutGraph';

function laidOut(order: readonly string[], edges: readonly LaidEdge[]) {
  const steps = layoutGraph(order, edges);
  for (;;) {
    const step = steps.next();
    if (step.done) {
      return step.value;
    }
  }
}

const edges = (text: string): LaidEdge[] =>
  text.split(' ').map(pair => {
    const [from, to] = pair.split('>');
    return { from, to };
  });

describe('layoutGraph', () => {
  it('stands who waits left of whom it waits for', () => {
    const { places, columns, rows } = laidOut(
      ['a', 'b', 'e', 'c', 'd'],
      edges('a>c b>c c>d b>d e>d'),
    );
    expect(
      [...places].map(([ref, { column }]) => [ref, column]).sort(),
    ).toEqual([
      ['a', 0],
      ['b', 0],
      ['c', 1],
      ['d', 2],
      // Next to whom it waits for, not at the far left.
      ['e', 1],
    ]);
    expect([columns, rows]).toEqual([3, 2]);
  });

  it('puts everybody somewhere, also in circles and alone', () => {
    const { places } = laidOut(['a', 'b', 'x'], edges('a>b b>a'));
    expect([...places.keys()].sort()).toEqual(['a', 'b', 'x']);
    expect(places.get('b')!.column).toBe(1);
  });

  it('orders columns so that lines do not cross where they need not', () => {
    const { places } = laidOut(
      ['a1', 'a2', 'a3', 'b1', 'b2', 'b3'],
      edges('a1>b3 a2>b2 a3>b1'),
    );
    const row = (ref: string) => places.get(ref)!.row;
    expect([row('a1') - row('a2'), row('a2') - row('a3')]).toEqual([
      row('b3') - row('b2'),
      row('b2') - row('b1'),
    ]);
  });

  it('lays 300 parties with 1,000 edges out within a second, no step of it long', () => {
    const order = Array.from({ length: 300 }, (_, i) => `n${i}`);
    const many = Array.from({ length: 1_000 }, (_, i) => ({
      from: `n${(i * 7) % 300}`,
      to: `n${(i * 13 + 5) % 300}`,
    }));
    const since = performance.now();
    let longest = 0;
    const steps = layoutGraph(order, many);
    for (;;) {
      const before = performance.now();
      const step = steps.next();
      longest = Math.max(longest, performance.now() - before);
      if (step.done) {
        break;
      }
    }
    expect(performance.now() - since).toBeLessThan(1_000);
    expect(longest).toBeLessThan(50);
  });
});
