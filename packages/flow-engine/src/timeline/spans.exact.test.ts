import { day, fact, history, HOUR, link } from '../__testUtils__/history';
import { statusItem } from '../__testUtils__/statusItem';
import { STREAM } from '../__testUtils__/stream';
import { Activity, Attributes, Link, Span, Timeline, Visit } from '../model';
import { composeTimelines } from './composeTimelines';
import { spanChildren } from './spanChildren';
import { workedSpans } from './workedSpans';

const inDays = (spans: readonly Span[]) =>
  spans.map(({ from, to }) => [
    (from - day(0)) / 86_400_000,
    to === null ? null : (to - day(0)) / 86_400_000,
  ]);
const inHours = (spans: readonly Span[]) =>
  spans.map(({ from, to }) => [
    (from - day(0)) / HOUR,
    ((to ?? NaN) - day(0)) / HOUR,
  ]);
const move = (on: number, to: string, key = 'A') =>
  fact(on, 'work-item moved', key, { to });
const begun = fact(0, 'work-item created', 'A', { status: 'In progress' });

function compose(facts: readonly Activity[], links: readonly Link[] = []) {
  return composeTimelines(
    history('A', 'work-item', [begun, ...facts], links),
    STREAM,
  );
}

describe('workedSpans', () => {
  const visit = (from: number, to: number | null): Visit => ({
    stageId: 'development',
    entry: 'forward',
    from: day(from / 24),
    to: to === null ? null : day(to / 24),
    because: [],
  });
  // Monday 9:00 is hour 9; the limit is eight working hours.
  const worked = (visits: readonly Visit[], ...facts: readonly Activity[]) =>
    inHours(workedSpans(facts, visits, STREAM));
  const at = (
    hour: number,
    what: Parameters<typeof fact>[1] = 'work-item typed',
    key = 'A',
    attributes: Attributes = {},
  ) => fact(hour / 24, what, key, attributes);

  it('reaches back the idle limit of working time', () => {
    // Tuesday 12:00 less eight hours is Monday 12:00.
    expect(worked([visit(0, null)], at(36))).toEqual([[12, 36]]);
    expect(worked([visit(0, null)], at(12), at(40))).toEqual([
      [4 - 4, 12],
      [16, 40],
    ]);
  });

  it('takes facts of work items, changes, commits and approvals, and of no bot', () => {
    for (const what of [
      'work-item moved',
      'change opened',
      'commit authored',
      'approval granted',
    ] as const) {
      expect(worked([visit(32, null)], at(34, what))).toEqual([[32, 34]]);
      expect(
        worked([visit(32, null)], at(34, what, 'A', { bot: true })),
      ).toEqual([]);
    }
    expect(worked([visit(32, null)], at(34, 'release published'))).toEqual([]);
  });

  it('clips to the visit that a fact falls in or ends', () => {
    const visits = [visit(0, 33), visit(33, 35), visit(35, 40)];
    expect(worked(visits, at(33))).toEqual([[9, 33]]);
    expect(worked(visits, at(34))).toEqual([[33, 34]]);
    expect(worked(visits, at(35))).toEqual([[33, 35]]);
    expect(worked(visits, at(36), at(38), at(50))).toEqual([[35, 38]]);
    expect(worked([visit(33, 40)], at(32), at(33))).toEqual([]);
  });

  it('covers runs and deployments from their start to their end', () => {
    const visits = [visit(0, null)];
    for (const verb of ['finished', 'succeeded', 'failed', 'rolled-back']) {
      expect(
        worked(visits, at(5, 'run started', 'R'), at(8, `run ${verb}`, 'R')),
      ).toEqual([[5, 8]]);
      expect(
        worked(
          visits,
          at(5, 'deployment started', 'R'),
          at(8, `deployment ${verb}`, 'R'),
        ),
      ).toEqual([[5, 8]]);
    }
    expect(
      worked(visits, at(5, 'run started', 'R'), at(8, 'run finished', 'S')),
    ).toEqual([]);
    expect(
      worked(visits, at(5, 'run started', 'R'), at(8, 'run queued', 'R')),
    ).toEqual([]);
    expect(
      worked(
        visits,
        at(5, 'run started', 'R'),
        at(6, 'run finished', 'R'),
        at(8, 'run finished', 'R'),
      ),
    ).toEqual([[5, 6]]);
    expect(worked(visits, at(8, 'run finished', 'R'))).toEqual([]);
  });

  it('joins what touches, however long ago it began', () => {
    const visits = [visit(0, null)];
    expect(
      worked(
        visits,
        at(1, 'run started', 'R'),
        at(2, 'run started', 'S'),
        at(3, 'run finished', 'S'),
        at(4, 'run started', 'T'),
        at(5, 'run finished', 'T'),
        at(6, 'run finished', 'R'),
        at(6, 'deployment started', 'D'),
        at(7, 'deployment failed', 'D'),
        at(8, 'run started', 'U'),
        at(9, 'run finished', 'U'),
      ),
    ).toEqual([
      [1, 7],
      [8, 9],
    ]);
  });
});

describe('blocked', () => {
  const blocked = (facts: readonly Activity[], links: readonly Link[] = []) =>
    compose(facts, links).map(one => inDays(one.blocked));
  const flag = (on: number, verb: 'blocked' | 'unblocked') =>
    fact(on, `work-item ${verb}`, 'A');

  it('is a flag from the first raising to the lowering', () => {
    expect(
      blocked([flag(1, 'blocked'), flag(2, 'blocked'), flag(4, 'unblocked')]),
    ).toEqual([[[1, 4]]]);
    expect(
      blocked([
        flag(1, 'unblocked'),
        flag(2, 'blocked'),
        flag(3, 'unblocked'),
        flag(4, 'unblocked'),
        flag(5, 'blocked'),
      ]),
    ).toEqual([
      [
        [2, 3],
        [5, null],
      ],
    ]);
  });

  it('ends at done, and stays out of a done item', () => {
    expect(blocked([flag(1, 'blocked'), move(3, 'Done')])).toEqual([[[1, 3]]]);
    expect(
      blocked([flag(1, 'blocked'), flag(2, 'unblocked'), move(3, 'Done')]),
    ).toEqual([[[1, 2]]]);
    expect(
      blocked([flag(1, 'blocked'), flag(5, 'unblocked'), move(3, 'Done')]),
    ).toEqual([[[1, 3]]]);
    expect(blocked([move(3, 'Done'), flag(4, 'blocked')])).toEqual([[]]);
  });

  it('ends at done although the item was reopened soon after', () => {
    const again = [move(3, 'Done'), move(5, 'In progress')];
    expect(blocked([flag(1, 'blocked'), ...again])).toEqual([[[1, 3]]]);
    expect(
      blocked([flag(1, 'blocked'), ...again, flag(6, 'unblocked')]),
    ).toEqual([[[1, 3]]]);
    expect(
      blocked([flag(1, 'blocked'), flag(2, 'unblocked'), ...again]),
    ).toEqual([[[1, 2]]]);
    expect(blocked([...again, flag(6, 'blocked')])).toEqual([[[6, null]]]);
  });

  it('belongs to the episode it falls in', () => {
    expect(
      blocked([
        flag(1, 'blocked'),
        flag(2, 'unblocked'),
        move(3, 'Done'),
        move(50, 'In progress'),
        flag(51, 'blocked'),
        flag(52, 'unblocked'),
        move(53, 'Done'),
      ]),
    ).toEqual([[[1, 2]], [[51, 52]]]);
  });

  it('is every open stretch of a blocker since the last own fact', () => {
    const open = fact(1, 'work-item created', 'B', { status: 'Open' });
    const by = [link('A', 'blocked-by', 'B')];
    expect(blocked([open], by)).toEqual([[[1, null]]]);
    expect(blocked([open, move(2, 'Done', 'B')], by)).toEqual([[[1, 2]]]);
    expect(
      blocked(
        [
          open,
          move(2, 'Ready', 'B'),
          move(4, 'Done', 'B'),
          move(6, 'Ready', 'B'),
          move(8, 'Done', 'B'),
          fact(3, 'work-item typed', 'A'),
          fact(8, 'work-item assigned', 'A'),
        ],
        by,
      ),
    ).toEqual([
      [
        [3, 4],
        [6, 8],
      ],
    ]);
    expect(
      blocked(
        [open, fact(5, 'work-item closed', 'B', { resolution: 'abandoned' })],
        by,
      ),
    ).toEqual([[[1, 5]]]);
    expect(blocked([open], [link('B', 'blocked-by', 'A')])).toEqual([[]]);
    expect(blocked([open], [link('A', 'blocked-by', 'A')])).toEqual([[]]);
    expect(blocked([open], [link('A', 'blocked-by', 'X')])).toEqual([[]]);
    expect(blocked([open], [link('A', 'child-of', 'B')])).toEqual([[]]);
  });
});

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
