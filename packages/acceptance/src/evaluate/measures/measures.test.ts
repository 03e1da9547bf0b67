import { confusionMatrix } from './confusionMatrix';
import { pooled, precisionAndRecall } from './precisionAndRecall';

describe('precision and recall', () => {
  it('are the shares of what was found and of what there is that agree', () => {
    // Found a, b, c, d; there are b, c, e: two agree.
    expect(
      precisionAndRecall(
        new Set(['a', 'b', 'c', 'd']),
        new Set(['b', 'c', 'e']),
      ),
    ).toEqual({ right: 2, wrong: 2, missed: 1, precision: 0.5, recall: 2 / 3 });
  });

  it('are unknown where nothing was found, or nothing is there', () => {
    expect(precisionAndRecall(new Set(), new Set(['a']))).toEqual({
      right: 0,
      wrong: 0,
      missed: 1,
      recall: 0,
    });
    expect(precisionAndRecall(new Set(['a']), new Set())).toEqual({
      right: 0,
      wrong: 1,
      missed: 0,
      precision: 0,
    });
  });

  it('weigh parts by what is in them', () => {
    const parts = [
      precisionAndRecall(new Set(['a']), new Set(['a'])),
      precisionAndRecall(new Set(['a', 'b', 'c']), new Set(['c', 'd'])),
    ];
    // 1 + 1 of 4 found, 2 of 3 there are.
    expect(pooled(parts)).toEqual({
      right: 2,
      wrong: 2,
      missed: 1,
      precision: 0.5,
      recall: 2 / 3,
    });
  });
});

describe('the confusion matrix', () => {
  const of = (actual?: string, answered?: string) => ({ actual, answered });

  it('has none as an answer of its own', () => {
    // 3 named rightly, 1 wrongly, 1 not, 1 of two without a cause got one.
    const matrix = confusionMatrix([
      of('d1', 'd1'),
      of('d2', 'd2'),
      of('d3', 'd3'),
      of('d4', 'd3'),
      of('d5'),
      of(undefined, 'd1'),
      of(),
    ]);
    expect(matrix).toEqual({
      right: 3,
      other: 1,
      missed: 1,
      invented: 1,
      none: 1,
      precision: 3 / 5,
      recall: 3 / 5,
    });
  });

  it('says nothing of precision where nothing was named, of recall where there is nothing', () => {
    expect(confusionMatrix([of('d1'), of()])).toEqual({
      right: 0,
      other: 0,
      missed: 1,
      invented: 0,
      none: 1,
      recall: 0,
    });
    expect(confusionMatrix([of(undefined, 'd1')])).toMatchObject({
      precision: 0,
    });
    expect(confusionMatrix([of()])).not.toHaveProperty('recall');
  });
});
