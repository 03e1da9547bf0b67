import { day } from '../__testUtils__/history';
import { statusItem as item } from '../__testUtils__/statusItem';
import { STREAM } from '../__testUtils__/stream';
import { spanChildren } from './spanChildren';

const shape = ({ visits }: ReturnType<typeof spanChildren>) =>
  visits.map(({ stageId, entry, from, to }) => [
    stageId,
    entry,
    (from - day(0)) / 86_400_000,
    to === null ? null : (to - day(0)) / 86_400_000,
  ]);

describe('spanChildren', () => {
  const epic = item('E', 'backlog 0');

  it('stands where the laggard of its open children stands, and ends with the last', () => {
    const spanned = spanChildren(
      epic,
      [
        item('A', 'ready 2, dev 3, done 6'),
        item('B', 'dev 4, review 7, done 9'),
      ],
      STREAM,
    );
    expect(shape(spanned)).toEqual([
      ['backlog', 'first', 0, 2],
      ['ready', 'forward', 2, 3],
      ['development', 'forward', 3, 7],
      ['review', 'forward', 7, 9],
      ['released', 'forward', 9, 9],
    ]);
    expect(spanned).toMatchObject({
      container: true,
      state: 'done',
      startedAt: day(2),
      endedAt: day(9),
      createdAt: day(0),
    });
  });

  it('is open while a child is, and goes back with a new one, which is no return', () => {
    const spanned = spanChildren(
      epic,
      [item('A', 'dev 1, review 3, done 6'), item('B', 'ready 4')],
      STREAM,
    );
    expect(shape(spanned)).toEqual([
      ['backlog', 'first', 0, 1],
      ['development', 'forward', 1, 3],
      ['review', 'forward', 3, 4],
      ['ready', 'continuation', 4, null],
    ]);
    expect(spanned).toMatchObject({ state: 'open', endedAt: null });
  });

  it('stays as it is without children', () => {
    const removed = { ...item('A', 'dev 1'), state: 'removed' as const };
    expect(spanChildren(epic, [removed], STREAM)).toBe(epic);
  });
});
