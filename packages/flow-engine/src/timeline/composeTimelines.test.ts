import { day, fact, history, link } from '../__testUtils__/history';
import { STREAM } from '../__testUtils__/stream';
import { COMMIT_STAGES } from '../stages';
import { Timeline } from '../model';
import { composeTimelines } from './composeTimelines';

/** Stage, day of entry, and how it was entered where that is not forward. */
function told({ visits }: Timeline): string[] {
  return visits.map(({ stageId, from, entry }) => {
    const on = (from - day(0)) / 86_400_000;
    return `${stageId ?? 'unknown'} ${on}${
      entry === 'forward' ? '' : ` ${entry}`
    }`;
  });
}

const move = (on: number, from: string, to: string, category?: string) =>
  fact(on, 'work-item moved', 'A', {
    from,
    to,
    ...(category ? { category } : {}),
  });

describe('composeTimelines of a work item by its status alone', () => {
  it('follows the moves from creation to done', () => {
    const [timeline, ...more] = composeTimelines(
      history('A', 'work-item', [
        fact(0, 'work-item created', 'A', { status: 'Open' }),
        move(2, 'Open', 'Ready'),
        move(3, 'Ready', 'In Progress'),
        move(7, 'In Progress', 'Done'),
      ]),
      STREAM,
    );
    expect(more).toEqual([]);
    expect(told(timeline)).toEqual([
      'backlog 0 first',
      'ready 2',
      'development 3',
      'released 7',
    ]);
    expect(timeline).toMatchObject({
      state: 'done',
      createdAt: day(0),
      startedAt: day(2),
      endedAt: day(7),
      firstDoneAt: day(7),
      traced: false,
      mergedOnly: false,
    });
    expect(timeline.visits[2].because).toEqual(['A moved 3']);
  });

  it('begins in the status of a move at the instant of creation, whatever the ids', () => {
    for (const [created, moved] of [
      ['1', '2'],
      ['2', '1'],
    ]) {
      const [timeline] = composeTimelines(
        history('A', 'work-item', [
          fact(0, 'work-item created', 'A', {}, { id: created }),
          fact(0, 'work-item moved', 'A', { to: 'Review' }, { id: moved }),
        ]),
        STREAM,
      );
      expect(told(timeline)).toEqual(['review 0 first']);
    }
  });

  it('takes a step back by a status move for a return', () => {
    const [timeline] = composeTimelines(
      history('A', 'work-item', [
        fact(0, 'work-item created', 'A', { status: 'In progress' }),
        move(1, 'In progress', 'Review'),
        move(2, 'Review', 'In progress'),
      ]),
      STREAM,
    );
    expect(told(timeline)).toEqual([
      'development 0 first',
      'review 1',
      'development 2 return',
    ]);
    expect(timeline.state).toBe('open');
    expect(timeline.visits[2].to).toBeNull();
  });

  it('continues an item reopened within the horizon and begins an episode later', () => {
    const reopened = (on: number) =>
      composeTimelines(
        history('A', 'work-item', [
          fact(0, 'work-item created', 'A', { status: 'In progress' }),
          move(5, 'In progress', 'Done'),
          move(on, 'Done', 'In progress'),
          move(on + 2, 'In progress', 'Done'),
        ]),
        STREAM,
      );
    expect(reopened(35).map(told)).toEqual([
      [
        'development 0 first',
        'released 5',
        'development 35 return',
        'released 37',
      ],
    ]);
    expect(reopened(35)[0]).toMatchObject({
      firstDoneAt: day(5),
      endedAt: day(37),
    });
    const apart = reopened(36);
    expect(
      apart.map(({ episode, createdAt, endedAt }) => [
        episode,
        createdAt,
        endedAt,
      ]),
    ).toEqual([
      [1, day(0), day(5)],
      [2, day(36), day(38)],
    ]);
  });

  it('knows nothing between creation and the first known fact, nor of a status no stage claims', () => {
    const [timeline] = composeTimelines(
      history(
        'A',
        'work-item',
        [move(4, 'x', 'In progress'), move(6, 'In progress', 'Limbo')],
        [],
        'deployments',
        { A: { createdAt: day(1) } },
      ),
      STREAM,
    );
    expect(told(timeline)).toEqual([
      'unknown 1 first',
      'development 4 first',
      'unknown 6',
    ]);
    expect(timeline.visits[2].unmappedStatus).toBe('Limbo');
  });

  it('ends an item closed as a duplicate as abandoned, where it stood', () => {
    const [timeline] = composeTimelines(
      history('A', 'work-item', [
        fact(0, 'work-item created', 'A', { status: 'Ready' }),
        fact(3, 'work-item closed', 'A', { resolution: 'duplicate' }),
      ]),
      STREAM,
    );
    expect(told(timeline)).toEqual(['ready 0 first']);
    expect(timeline).toMatchObject({
      state: 'abandoned',
      endedAt: day(3),
      firstDoneAt: null,
    });
  });
});

describe('composeTimelines of a work item with a change', () => {
  const facts = [
    fact(0, 'work-item created', 'A', { status: 'Ready' }),
    move(1, 'Ready', 'In progress'),
    fact(2, 'commit authored', 'C'),
    fact(3, 'change opened', 'P', {}, { actor: 'ann' }),
    fact(4, 'change reviewed', 'P', { verdict: 'commented' }, { actor: 'ann' }),
    fact(5, 'change reviewed', 'P', { verdict: 'commented' }, { actor: 'bob' }),
    fact(
      6,
      'change reviewed',
      'P',
      { verdict: 'changes-requested' },
      { actor: 'bob' },
    ),
    fact(7, 'commit committed', 'C2'),
    fact(8, 'change approved', 'P', {}, { actor: 'bob' }),
    fact(9, 'change merged', 'P'),
    fact(9.5, 'work-item moved', 'A', { from: 'In progress', to: 'Done' }),
    fact(10, 'run started', 'R'),
    fact(11, 'run finished', 'R', { verdict: 'passed' }),
    fact(12, 'deployment started', 'D', { environment: 'prod' }),
    fact(13, 'deployment succeeded', 'D', { environment: 'prod' }),
  ];
  const links = [
    link('P', 'implements', 'A'),
    link('P', 'contains', 'C'),
    link('P', 'contains', 'C2'),
    link('D', 'contains', 'C2'),
    link('C2', 'built-by', 'R'),
  ];
  const stages = [
    'ready 0 first',
    'development 1',
    'waiting-for-review 3',
    'review 5',
    'development 6 return',
    'waiting-for-review 7',
    'review 8',
    'waiting-for-deployment 9',
    'build-and-test 10 continuation',
    'waiting-for-deployment 11',
    'deployment 12',
    'released 13',
  ];

  it('goes from ticket to production by the facts of engineering', () => {
    const [timeline] = composeTimelines(
      history('A', 'work-item', facts, links),
      STREAM,
    );
    expect(told(timeline)).toEqual(stages);
    expect(timeline).toMatchObject({ state: 'done', traced: true });
  });

  it('is the same in any order and with facts repeated', () => {
    const shuffled = [
      ...facts.slice(6),
      ...facts,
      ...facts.slice(0, 3),
    ].reverse();
    expect(
      composeTimelines(history('A', 'work-item', facts, links), STREAM),
    ).toEqual(
      composeTimelines(
        { ...history('A', 'work-item', facts, links), activities: shuffled },
        STREAM,
      ),
    );
  });

  it('delivers at merge where neither deployments nor releases are known', () => {
    const [timeline] = composeTimelines(
      history('A', 'work-item', facts.slice(0, 11), links, 'merge'),
      STREAM,
    );
    expect(told(timeline).slice(-2)).toEqual(['review 8', 'released 9']);
    expect(timeline).toMatchObject({ mergedOnly: true, traced: false });
  });
});

describe('composeTimelines of a commit', () => {
  const stream = {
    ...STREAM,
    stages: COMMIT_STAGES,
    commitment: 'development',
  };
  const facts = [
    fact(1, 'commit authored', 'B'),
    fact(3, 'commit authored', 'M'),
    fact(4, 'commit committed', 'M'),
    fact(9, 'release published', 'v1'),
  ];
  const links = [link('M', 'contains', 'B'), link('v1', 'contains', 'M')];

  it('works from the earliest absorbed author date, then waits for the release', () => {
    const [timeline] = composeTimelines(
      history('M', 'commit', facts, links, 'releases'),
      stream,
    );
    expect(told(timeline)).toEqual([
      'development 1 first',
      'waiting-for-release 4',
      'released 9',
    ]);
    expect(timeline).toMatchObject({
      state: 'done',
      startedAt: day(1),
      traced: true,
    });
  });

  it('is done at its own date where nothing releases it', () => {
    const [timeline] = composeTimelines(
      history('M', 'commit', facts.slice(0, 3), links.slice(0, 1), 'merge'),
      stream,
    );
    expect(told(timeline)).toEqual(['development 1 first', 'released 4']);
    expect(timeline.mergedOnly).toBe(true);
  });

  it('flags a release dated before the commit and never runs backwards', () => {
    const [timeline] = composeTimelines(
      history(
        'M',
        'commit',
        [...facts.slice(0, 3), fact(2, 'release published', 'v1')],
        links,
        'releases',
      ),
      stream,
    );
    expect(timeline).toMatchObject({ clockSkew: true, endedAt: day(4) });
  });
});
