import { day } from '../__testUtils__/history';
import { statusItem } from '../__testUtils__/statusItem';
import { STREAM } from '../__testUtils__/stream';
import { Timeline } from '../model';
import { spanChildren } from './spanChildren';
import { inDays } from './__testUtils__/composedSpans';

describe('spanChildren at its edges', () => {
  const epic = statusItem('E', 'backlog 2');
  const shape = ({ visits }: Timeline) =>
    visits
      .map(({ stageId, entry, from, to }) =>
        [stageId, entry, ...inDays([{ from, to }])[0]].join(' '),
      )
      .join(', ');

  it('begins with a child that is older, and stands itself where no child is open', () => {
    const spanned = spanChildren(
      epic,
      [statusItem('A', 'dev 0, done 1'), statusItem('B', 'ready 4, done 6')],
      STREAM,
    );
    expect(shape(spanned)).toBe(
      'development first 0 1,  forward 1 2, backlog continuation 2 4, ready forward 4 6, released forward 6 6',
    );
    expect(spanned).toMatchObject({
      createdAt: day(0),
      startedAt: day(0),
      endedAt: day(6),
      firstDoneAt: day(6),
    });
    expect(spanned.visits[4].because).toEqual(['B moved 6']);
    expect(spanned.visits[0].because).toEqual(['A created 0']);
  });

  it('goes back by a return where its child does', () => {
    expect(
      shape(
        spanChildren(
          epic,
          [statusItem('A', 'dev 3, review 4, dev 5, done 7')],
          STREAM,
        ),
      ),
    ).toBe(
      'backlog first 2 3, development forward 3 4, review forward 4 5, development return 5 7, released forward 7 7',
    );
  });

  it('is abandoned where all children are, and done where one is', () => {
    const abandoned = {
      ...statusItem('A', 'dev 3, done 5'),
      state: 'abandoned' as const,
    };
    const done = statusItem('B', 'dev 3, done 4');
    expect(spanChildren(epic, [abandoned], STREAM)).toMatchObject({
      state: 'abandoned',
      endedAt: day(5),
      firstDoneAt: null,
    });
    expect(shape(spanChildren(epic, [abandoned], STREAM))).toBe(
      'backlog first 2 3, development forward 3 5',
    );
    expect(spanChildren(epic, [abandoned, done], STREAM)).toMatchObject({
      state: 'done',
      endedAt: day(5),
      firstDoneAt: day(5),
    });
  });

  it('is traced where all children are, and merged only where one is', () => {
    const child = statusItem('A', 'dev 3');
    const flags = (...given: Partial<Timeline>[]) => {
      const { traced, mergedOnly, container } = spanChildren(
        epic,
        given.map(more => ({ ...child, ...more })),
        STREAM,
      );
      return [traced, mergedOnly, container];
    };
    expect(flags({ traced: true }, { traced: true })).toEqual([
      true,
      false,
      true,
    ]);
    expect(flags({ traced: true }, { traced: false })).toEqual([
      false,
      false,
      true,
    ]);
    expect(flags({ mergedOnly: true }, {})).toEqual([false, true, true]);
  });
});
