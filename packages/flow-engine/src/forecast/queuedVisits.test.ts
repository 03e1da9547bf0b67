import { day, DAY } from '../__testUtils__/history';
import { statusItem } from '../__testUtils__/statusItem';
import { DEFAULT_STAGES } from '../stages';
import { queuedVisits, servedStage } from './queuedVisits';

const order = (id: string) => DEFAULT_STAGES.findIndex(s => s.id === id);

describe('servedStage', () => {
  it('is an active stage itself, or the next one after a wait', () => {
    const served = (id: string) => {
      const found = servedStage(DEFAULT_STAGES, order(id));
      return found === undefined ? undefined : DEFAULT_STAGES[found].id;
    };
    expect(served('review')).toBe('review');
    expect(served('waiting-for-review')).toBe('review');
    expect(served('waiting-for-approval')).toBe('deployment');
    expect(served('backlog')).toBe('analysis');
    expect(served('released')).toBeUndefined();
  });
});

describe('queuedVisits', () => {
  const of = (moves: string, until: number = 20) =>
    queuedVisits(
      [statusItem('A', moves)],
      DEFAULT_STAGES,
      order('review'),
      day(until),
    ).map(({ arrivedAt, startedAt, endedAt }) =>
      [arrivedAt, startedAt, endedAt].map(at => (at - day(0)) / DAY),
    );

  it('arrive in the wait directly before, or begin at once', () => {
    expect(of('dev 0, wait 2, review 5, done 6')).toEqual([[2, 5, 6]]);
    expect(of('dev 0, review 5, done 6')).toEqual([[5, 5, 6]]);
    expect(of('review 3, done 6')).toEqual([[3, 3, 6]]);
    expect(of('dev 0, limbo 2, review 5, done 6')).toEqual([[5, 5, 6]]);
    expect(of('dev 0, wait 1, review 2, wait 3, review 5, done 6')).toEqual([
      [1, 2, 3],
      [3, 5, 6],
    ]);
    expect(of('dev 0, done 6')).toEqual([]);
  });

  it('last until now where they have not ended, and are none where not begun', () => {
    expect(of('dev 0, wait 2, review 5')).toEqual([[2, 5, 20]]);
    expect(of('dev 0, wait 2, review 5, done 30')).toEqual([[2, 5, 20]]);
    expect(of('dev 0, wait 2, review 5', 5)).toEqual([]);
    expect(of('dev 0, wait 2, review 5, done 6', 5.5)).toEqual([[2, 5, 5.5]]);
  });
});
