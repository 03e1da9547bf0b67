import { DAY } from '../__testUtils__/history';
import { figureText } from './evidenceText';

describe('a figure in a formula', () => {
  it('is written by its unit', () => {
    const text = (value: number, unit: 'ms' | 'ratio' | 'per-week' | 'items') =>
      figureText(
        { kind: 'value', value, unit, n: 1, method: 'count' },
        'calendar',
      );
    expect(text(3 * DAY, 'ms')).toBe('3.0 days');
    expect(text(-0.125, 'ratio')).toBe('−12.5 %');
    expect(text(1.5, 'per-week')).toBe('1.50 per week');
    expect(text(4, 'items')).toBe('4');
    expect(text(2.25, 'items')).toBe('2.25');
    expect(
      figureText({ kind: 'unknown', reason: 'no-items', n: 0 }, 'calendar'),
    ).toBe('unknown (no-items)');
  });
});
