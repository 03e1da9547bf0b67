import { day, fact, history, link } from '../__testUtils__/history';
import { STREAM } from '../__testUtils__/stream';
import { Activity, Attributes, ItemHistory, Link } from '../model';
import { COMMIT_STAGES } from '../stages';
import { composeTimelines } from './composeTimelines';
import { told } from './__testUtils__/composeItem';

describe('a change that is the flow item', () => {
  it('ends when it is withdrawn and goes on when it is reopened', () => {
    const ends = (...facts: readonly Activity[]) =>
      composeTimelines(history('P', 'change', facts), STREAM)[0];
    const opened = fact(0, 'change opened', 'P');
    const closed = fact(2, 'change closed', 'P');
    expect(ends(opened, closed)).toMatchObject({
      state: 'abandoned',
      endedAt: day(2),
      startedAt: day(0),
    });
    const again = ends(opened, closed, fact(3, 'change reopened', 'P'));
    expect(again).toMatchObject({ state: 'open', endedAt: null });
    expect(told(again)).toBe(
      'waiting-for-review 0 first, released 2, waiting-for-review 3 continuation',
    );
  });
});

describe('a commit that is the flow item', () => {
  const stream = {
    ...STREAM,
    stages: COMMIT_STAGES,
    commitment: 'development',
  };
  const commit = (
    facts: readonly Activity[],
    links: readonly Link[],
    deliveredBy: ItemHistory['deliveredBy'],
    attributes: Readonly<Record<string, Attributes>> = {},
  ) =>
    composeTimelines(
      history('M', 'commit', facts, links, deliveredBy, attributes),
      stream,
    );
  const own = [
    fact(1, 'commit authored', 'M'),
    fact(2, 'commit committed', 'M'),
  ];

  it('is delivered by the first success in production', () => {
    const deployments = [
      fact(3, 'deployment succeeded', 'D', { environment: 'test' }),
      fact(4, 'deployment failed', 'D', { environment: 'prod' }),
      fact(5, 'deployment succeeded', 'D'),
      fact(6, 'deployment succeeded', 'E', { environment: 'prod' }),
      fact(7, 'deployment succeeded', 'F', { environment: 'prod' }),
    ];
    const links = ['D', 'E', 'F'].map(key => link(key, 'contains', 'M'));
    expect(
      told(commit([...own, ...deployments], links, 'deployments')[0]),
    ).toBe('development 1 first, waiting-for-release 2, released 6');
    expect(
      told(
        commit([...own, ...deployments], links, 'deployments', {
          D: { environment: 'PROD' },
        })[0],
      ),
    ).toBe('development 1 first, waiting-for-release 2, released 5');
    const open = commit([...own, ...deployments], links, 'releases')[0];
    expect(open).toMatchObject({
      state: 'open',
      endedAt: null,
      traced: false,
      mergedOnly: false,
      blocked: [],
    });
    expect(told(open)).toBe('development 1 first, waiting-for-release 2');
  });

  it('is dated by its object where no fact dates it, and is none without a date', () => {
    const dated = commit([], [], 'merge', {
      M: { authoredAt: day(1), committedAt: '2024-01-03T00:00:00Z' },
    });
    expect(told(dated[0])).toBe('development 1 first, released 2');
    expect(dated[0].visits[0].because).toEqual([]);
    expect(commit([], [], 'merge')).toEqual([]);
  });

  it('begins with its own date where that is the earliest', () => {
    expect(
      told(
        commit(
          [fact(3, 'commit authored', 'M'), fact(2, 'commit committed', 'M')],
          [],
          'merge',
        )[0],
      ),
    ).toBe('development 2 first, released 2');
    expect(told(commit([own[0]], [], 'merge')[0])).toBe(
      'development 1 first, released 1',
    );
  });

  it('says which facts decided, and what it is not', () => {
    const [timeline] = commit(
      [
        ...own,
        fact(3, 'release created', 'v1'),
        fact(4, 'release published', 'v1'),
        fact(0, 'commit authored', 'X'),
      ],
      [
        link('v1', 'contains', 'M'),
        link('M', 'fixes', 'X'),
        link('v1', 'contains', 'X'),
      ],
      'releases',
    );
    expect(told(timeline)).toBe(
      'development 1 first, waiting-for-release 2, released 4',
    );
    expect(timeline.visits.map(({ because }) => because)).toEqual([
      ['M authored 1'],
      ['M committed 2'],
      ['v1 published 4'],
    ]);
    expect(timeline).toMatchObject({ traced: true, endedAt: day(4) });
    expect(timeline).not.toHaveProperty('clockSkew');
    const [merged] = commit(own, [], 'merge');
    expect(merged).toMatchObject({ traced: false, mergedOnly: true });
    expect(merged).not.toHaveProperty('clockSkew');
  });

  it('stands nowhere in a stream without such stages', () => {
    const [timeline] = composeTimelines(
      history('M', 'commit', own, [], 'releases'),
      { ...stream, stages: [] },
    );
    expect(told(timeline)).toBe('unknown 1 first, unknown 2');
  });
});
