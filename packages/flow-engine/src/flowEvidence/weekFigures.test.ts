import { day } from '../__testUtils__/history';
import { processLimitsEvidence } from './weekFigures';
import { OPTIONS } from './__testUtils__/toldEvidence';

describe('evidence of a process behaviour chart', () => {
  const weeks = (...counts: [number, boolean][]) =>
    counts.map(([done, whole], n) => ({
      window: { from: day(7 * n), to: day(7 * n + 7) },
      counts: whole,
      done,
    }));

  it('names the weeks that its limits rest on', () => {
    // Mean 5; steps of 2 each: 5 ± 5.32.
    const found = processLimitsEvidence(
      weeks(
        [9, false],
        [4, true],
        [6, true],
        [4, true],
        [6, true],
        [4, true],
        [6, true],
      ),
      OPTIONS.window,
    );
    expect(found.counted.map(({ value }) => value)).toEqual([4, 6, 4, 6, 4, 6]);
    expect(found.leftOut).toEqual([
      {
        itemKey: '',
        from: day(0),
        to: day(7),
        value: 9,
        period: true,
        leftOut: 'outside-window',
      },
    ]);
    expect(found.unit).toBe('count');
    expect(found.formula).toBe(
      'mean of 6 whole weeks 5.00 ± 2.66 × mean step 2.00: from 0.00 to 10.32',
    );
    expect(found.result).toEqual({
      kind: 'value',
      value: 5 + 2.66 * 2,
      unit: 'count',
      n: 6,
      method: 'mean + 2.66 moving ranges',
    });
  });

  it('are unknown of too few', () => {
    const { formula } = processLimitsEvidence(
      weeks([4, true], [6, true]),
      OPTIONS.window,
    );
    expect(formula).toMatch(
      /^mean ± 2\.66 × mean step of 2 whole weeks: unknown \(/,
    );
  });
});
