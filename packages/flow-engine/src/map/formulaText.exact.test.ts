import { DAY, HOUR } from '../__testUtils__/history';
import { EvidenceItem, Figure, FigureRef } from '../model';
import { known, unknown } from '../figure/figure';
import { durationText } from './durationText';
import { formulaText } from './formulaText';

describe('durationText', () => {
  it('picks the unit by the size', () => {
    const text = (ms: number) => durationText(ms, 'calendar');
    expect(
      [2 * DAY, 2 * DAY - 1, -3 * DAY, HOUR, HOUR - 1, 90_000].map(text),
    ).toEqual([
      '2.0 days',
      '48.0 hours',
      '-3.0 days',
      '1.0 hours',
      '60.0 minutes',
      '1.5 minutes',
    ]);
    expect(durationText(40 * HOUR, 'working')).toBe('40.0 working hours');
  });
});

describe('formulaText', () => {
  const counted: EvidenceItem[] = [2, 4].map(value => ({
    itemKey: `${value}`,
    value: value * DAY,
    from: 0,
    to: 0,
  }));
  const text = (figure: FigureRef['figure'], result: Figure) =>
    formulaText(
      { figure },
      result,
      counted,
      'calendar',
      { work: 3 * DAY, wait: DAY },
      [],
    );

  it('puts each figure in words', () => {
    const mean = known(3 * DAY, 'ms', 2, 'mean');
    for (const figure of [
      'process-time',
      'wait-time',
      'stage-lead-time',
      'stage-process-time',
      'stage-wait-time',
    ] as const) {
      expect(text(figure, mean)).toBe('Σ 6.0 days ÷ 2 items = 3.0 days');
    }
    expect(text('activity-ratio', known(0.75, 'ratio', 2, 'ratio'))).toBe(
      'Σ active 3.0 days ÷ (Σ active 3.0 days + Σ wait 24.0 hours) = 75.0 %',
    );
    expect(text('rolled-complete-accurate', unknown('no-items', 2))).toBe(
      'product of %C&A over active stages = unknown (no-items)',
    );
    expect(text('in-progress', known(2, 'items', 2, 'count'))).toBe(
      "2 items there at the window's end",
    );
    expect(text('arrivals', known(2, 'items', 2, 'count'))).toBe(
      '2 items started in the window = 2',
    );
  });
});
