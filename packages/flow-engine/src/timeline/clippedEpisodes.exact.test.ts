import { day, fact, history } from '../__testUtils__/history';
import { STREAM } from '../__testUtils__/stream';
import { composeTimelines } from './composeTimelines';
import { compose, inDays, move } from './__testUtils__/composedSpans';

describe('episodes', () => {
  it('are each clipped to their own time', () => {
    const [first, second] = compose([
      move(1, 'Review'),
      move(3, 'Done'),
      move(50, 'Ready'),
      move(51, 'In progress'),
    ]);
    expect(first).toMatchObject({
      episode: 1,
      state: 'done',
      createdAt: day(0),
      endedAt: day(3),
      firstDoneAt: day(3),
      startedAt: day(0),
    });
    expect(first.visits.map(({ entry }) => entry)).toEqual([
      'first',
      'forward',
      'forward',
    ]);
    expect(first.visits[2]).toMatchObject({ from: day(3), to: day(3) });
    expect(second).toMatchObject({
      episode: 2,
      state: 'open',
      createdAt: day(50),
      endedAt: null,
      firstDoneAt: null,
      startedAt: day(50),
    });
    expect(second.visits.map(({ entry }) => entry)).toEqual([
      'first',
      'forward',
    ]);
    expect(
      inDays(first.worked).every(([from, to]) => from! >= 0 && to! <= 3),
    ).toBe(true);
    // Reopened on a Tuesday, and moved at midnight: the eight hours of Tuesday.
    expect(inDays(second.worked)).toEqual([[50.375, 51]]);
  });

  it('have no start before the commitment', () => {
    const [timeline] = composeTimelines(
      history('A', 'work-item', [
        fact(0, 'work-item created', 'A', { status: 'Open' }),
        move(1, 'Analysis'),
      ]),
      STREAM,
    );
    expect(timeline.startedAt).toBeNull();
    const [limbo] = composeTimelines(
      history('A', 'work-item', [
        fact(0, 'work-item created', 'A', { status: 'Limbo' }),
        move(1, 'Ready'),
      ]),
      { ...STREAM, commitment: 'none' },
    );
    expect(limbo.startedAt).toBe(day(1));
    const ids = (to: number) =>
      composeTimelines(
        history('A', 'work-item', [
          fact(0, 'work-item created', 'A', { status: 'Open' }),
          move(1, 'Ready'),
          move(2, 'Backlog'),
          move(to, 'Ready'),
        ]),
        STREAM,
      )[0].startedAt;
    expect(ids(3)).toBe(day(1));
  });
});
