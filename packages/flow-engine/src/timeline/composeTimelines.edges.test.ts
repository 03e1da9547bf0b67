import { day, fact, history, HOUR, link } from '../__testUtils__/history';
import { STREAM } from '../__testUtils__/stream';
import { composeTimelines } from './composeTimelines';

const created = (on: number, status: string) =>
  fact(on, 'work-item created', 'A', { status });
const move = (on: number, to: string) =>
  fact(on, 'work-item moved', 'A', { to }, { id: `A to ${to} ${on}` });
const spans = (given: readonly { from: number; to: number | null }[]) =>
  given.map(({ from, to }) => [
    (from - day(0)) / 86_400_000,
    to === null ? null : (to - day(0)) / 86_400_000,
  ]);

describe('composeTimelines at its edges', () => {
  it('an item put straight to done has no start but its end', () => {
    const [timeline] = composeTimelines(
      history('A', 'work-item', [created(0, 'Open'), move(4, 'Done')]),
      STREAM,
    );
    expect(timeline).toMatchObject({
      state: 'done',
      startedAt: day(4),
      endedAt: day(4),
    });
    expect(timeline.visits.map(({ stageId }) => stageId)).toEqual([
      'backlog',
      'released',
    ]);
  });

  it('moves at one instant leave the last of them, and all of them in because', () => {
    const [timeline] = composeTimelines(
      history('A', 'work-item', [
        created(0, 'Ready'),
        move(2, 'Analysis'),
        move(2, 'In progress'),
      ]),
      STREAM,
    );
    expect(
      timeline.visits.map(({ stageId, because }) => [stageId, because]),
    ).toEqual([
      ['ready', ['A created 0']],
      ['development', ['A to Analysis 2', 'A to In progress 2']],
    ]);
  });

  it('work before the ticket moves the start to the first commit, flagged', () => {
    const [timeline] = composeTimelines(
      history(
        'A',
        'work-item',
        [
          fact(1, 'commit authored', 'C'),
          created(3, 'In progress'),
          fact(4, 'change opened', 'P'),
        ],
        [link('P', 'implements', 'A'), link('P', 'contains', 'C')],
      ),
      STREAM,
    );
    expect(timeline).toMatchObject({
      createdAt: day(1),
      startedAt: day(1),
      workBeforeItem: true,
    });
  });

  it('stands where the laggard of its open changes stands', () => {
    const [timeline] = composeTimelines(
      history(
        'A',
        'work-item',
        [
          created(0, 'In progress'),
          fact(1, 'change opened', 'P'),
          fact(2, 'change opened', 'Q', { draft: true }),
          fact(5, 'change merged', 'P'),
          fact(6, 'change closed', 'Q'),
        ],
        [link('P', 'implements', 'A'), link('Q', 'implements', 'A')],
      ),
      STREAM,
    );
    expect(
      timeline.visits.map(({ stageId, entry }) => `${stageId} ${entry}`),
    ).toEqual([
      'development first',
      'waiting-for-review forward',
      // Another change began: no rework.
      'development continuation',
      'waiting-for-deployment forward',
    ]);
  });

  it('is blocked by its flag and by an open blocker since its own last fact, until done', () => {
    const [timeline] = composeTimelines(
      history(
        'A',
        'work-item',
        [
          created(0, 'In progress'),
          fact(1, 'work-item blocked', 'A'),
          fact(2, 'work-item unblocked', 'A'),
          fact(3, 'work-item created', 'B', { status: 'Open' }),
          fact(4, 'work-item typed', 'A'),
          fact(6, 'work-item moved', 'B', { to: 'Done' }),
          fact(8, 'work-item blocked', 'A', {}, { id: 'again' }),
          move(9, 'Done'),
        ],
        [link('A', 'blocked-by', 'B')],
      ),
      STREAM,
    );
    expect(spans(timeline.blocked)).toEqual([
      [1, 2],
      [4, 6],
      [8, 9],
    ]);
  });

  it('a fact covers the idle limit of working time before it, within its visit', () => {
    // Day 0 is a Monday; work is from 9 to 17, and one working day the limit.
    const [timeline] = composeTimelines(
      history('A', 'work-item', [
        created(0, 'In progress'),
        fact(2 + 13 / 24, 'work-item typed', 'A'),
        fact(3 + 9 / 24, 'work-item assigned', 'A'),
      ]),
      STREAM,
    );
    // Wednesday 13:00 back to Tuesday 13:00; Thursday 9:00 back to Wednesday 9:00.
    expect(timeline.worked).toEqual([
      { from: day(1) + 13 * HOUR, to: day(3) + 9 * HOUR },
    ]);
  });
});
