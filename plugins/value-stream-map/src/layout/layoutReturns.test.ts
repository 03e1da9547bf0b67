import { ApiSchemas } from '@value-stream/backstage-plugin-value-stream-common';
import { layoutReturns } from './layoutReturns';

function flow(
  from: string,
  to: string,
  items: number,
): ApiSchemas['ReturnFlow'] {
  return {
    fromStageId: from,
    toStageId: to,
    items,
    count: items,
    addedTime: { kind: 'unknown', reason: 'no-data', n: 0 },
  };
}

describe('layoutReturns', () => {
  const centres: Record<string, number> = { a: 100, b: 200, c: 300, d: 400 };
  const centreOf = (id: string) => centres[id];
  const none = () => 0;

  it('puts the wider return above, its end further out, so that no lines cross', () => {
    const [inner, outer] = layoutReturns(
      [flow('c', 'a', 5), flow('b', 'a', 20)],
      centreOf,
      none,
    );
    expect(inner).toMatchObject({ fromX: 194, toX: 118, level: 0 });
    // Drops at 106, left of where the narrower one runs from 118 to 194.
    expect(outer).toMatchObject({ fromX: 294, toX: 106, level: 1 });
  });

  it('draws returns that do not meet on one level', () => {
    const spans = layoutReturns(
      [flow('b', 'a', 2), flow('d', 'c', 2)],
      centreOf,
      none,
    );
    expect(spans.map(span => span.level)).toEqual([0, 0]);
  });

  it('gives labels that would meet two levels', () => {
    const spans = layoutReturns(
      [flow('b', 'a', 2), flow('d', 'c', 2)],
      centreOf,
      () => 220,
    );
    expect(new Set(spans.map(span => span.level)).size).toBe(2);
  });

  it('draws the six with most items', () => {
    const many = Array.from({ length: 9 }, (_, i) => flow('d', 'a', i));
    const items = layoutReturns(many, centreOf, none).map(s => s.flow.items);
    expect(items.sort()).toEqual([3, 4, 5, 6, 7, 8]);
  });

  it('grows the area of a line with its count', () => {
    const [few, most] = layoutReturns(
      [flow('c', 'a', 100), flow('b', 'a', 25)],
      centreOf,
      none,
    );
    expect(most.thickness).toBe(3);
    expect(few.thickness).toBe(2.125);
  });
});
