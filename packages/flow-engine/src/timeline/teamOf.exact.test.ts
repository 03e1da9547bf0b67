import { day, fact } from '../__testUtils__/history';
import { teamOf } from './teamOf';

describe('teamOf', () => {
  const seen = (on: number, team?: string, bot?: boolean) =>
    fact(on, 'work-item moved', 'A', bot ? { bot } : {}, team ? { team } : {});
  const teamAt = teamOf([
    seen(1),
    seen(2, 'ants'),
    seen(3, 'robots', true),
    seen(5, 'bees'),
    seen(8, 'cats'),
  ]);

  it('is the one last seen, else the first in the stretch', () => {
    expect(teamAt(day(2), day(9))).toBe('ants');
    expect(teamAt(day(4.9), null)).toBe('ants');
    expect(teamAt(day(5), day(6))).toBe('bees');
    expect(teamAt(day(100), null)).toBe('cats');
    expect(teamAt(day(0), day(3))).toBe('ants');
    expect(teamAt(day(0), null)).toBe('ants');
    expect(teamAt(day(0), day(2))).toBeUndefined();
    expect(teamOf([])(day(0), null)).toBeUndefined();
  });
});
