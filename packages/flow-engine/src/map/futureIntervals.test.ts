import { futureIntervals } from './futureIntervals';

const items = (...flows: number[]) =>
  flows.map(flow => ({ flow, work: flow / 4, wait: (3 * flow) / 4 }));
const valueOf = (figure: { kind: string; value?: number; reason?: string }) =>
  figure.value ?? figure.reason;

describe('intervals of the totals of a future map', () => {
  it('are points where all items are alike', () => {
    const found = futureIntervals(items(8, 8, 8, 8, 8, 8, 8));
    expect(valueOf(found.flowTimeP50.low)).toBe(8);
    expect(valueOf(found.flowTimeP50.high)).toBe(8);
    expect(valueOf(found.flowTimeP85.high)).toBe(8);
    expect(valueOf(found.processTime.low)).toBe(2);
    expect(valueOf(found.waitTime.high)).toBe(6);
    expect(valueOf(found.activityRatio.low)).toBe(0.25);
  });

  it('hold the figure, within the items, and are the same every time', () => {
    const flows = [1, 2, 3, 5, 8, 13, 21, 34, 55];
    const found = futureIntervals(items(...flows));
    const low = Number(valueOf(found.flowTimeP50.low));
    const high = Number(valueOf(found.flowTimeP50.high));
    expect(low).toBeGreaterThanOrEqual(1);
    expect(low).toBeLessThan(8);
    expect(high).toBeGreaterThan(8);
    expect(high).toBeLessThanOrEqual(55);
    expect(futureIntervals(items(...flows))).toEqual(found);
    expect(futureIntervals(items(...flows.reverse()))).toEqual(found);
  });

  it('have about the width that the spread of a mean has', () => {
    // 1 to 100: standard deviation 28.9, that of a mean of 100 items 2.89,
    // so that 90 % lie within 50.5 ± 4.75.
    const found = futureIntervals(
      items(...Array.from({ length: 100 }, (_, i) => i + 1)),
    );
    expect(valueOf(found.meanFlowTime.low)).toBeGreaterThan(44.5);
    expect(valueOf(found.meanFlowTime.low)).toBeLessThan(47);
    expect(valueOf(found.meanFlowTime.high)).toBeGreaterThan(54);
    expect(valueOf(found.meanFlowTime.high)).toBeLessThan(56.5);
  });

  it('are unknown of few items', () => {
    expect(valueOf(futureIntervals([]).meanFlowTime.low)).toBe('no-items');
    const four = futureIntervals(items(1, 2, 3, 4));
    expect(valueOf(four.meanFlowTime.high)).toBe('too-few-samples');
    const six = futureIntervals(items(1, 2, 3, 4, 5, 6));
    expect(valueOf(six.flowTimeP85.low)).toBe('too-few-samples');
    expect(six.flowTimeP50.low.kind).toBe('value');
  });

  it('know no ratio where nothing took time', () => {
    const found = futureIntervals(items(0, 0, 0, 0, 0));
    expect(valueOf(found.activityRatio.low)).toBe('zero-denominator');
    expect(valueOf(found.flowTimeP50.high)).toBe(0);
  });
});
