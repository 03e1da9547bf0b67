import { day, fact, history, link } from '../__testUtils__/history';
import { STREAM } from '../__testUtils__/stream';
import { Activity, Attributes, ItemHistory, Link, Timeline } from '../model';
import { COMMIT_STAGES } from '../stages';
import { composeTimelines } from './composeTimelines';

/** Stage and day of entry of each visit, with how it was entered where that is not forward. */
const told = (timeline: Timeline | undefined) =>
  timeline?.visits
    .map(({ stageId, from, entry }) => {
      const on = (from - day(0)) / 86_400_000;
      return `${stageId ?? 'unknown'} ${on}${
        entry === 'forward' ? '' : ` ${entry}`
      }`;
    })
    .join(', ');

const begun = fact(0, 'work-item created', 'A', { status: 'In progress' });
const implemented = link('P', 'implements', 'A');

function compose(
  facts: readonly Activity[],
  links: readonly Link[] = [],
  deliveredBy: ItemHistory['deliveredBy'] = 'deployments',
  attributes: Readonly<Record<string, Attributes>> = {},
  stream = STREAM,
): Timeline {
  const given = history(
    'A',
    'work-item',
    [begun, ...facts],
    links,
    deliveredBy,
    attributes,
  );
  return composeTimelines(given, stream)[0];
}

const review = (on: number, verdict: string, more: Partial<Activity> = {}) =>
  fact(on, 'change reviewed', 'P', { verdict }, { actor: 'bob', ...more });

describe('a change', () => {
  const change = (...facts: readonly Activity[]) =>
    told(compose(facts, [implemented]));

  it('opened as a draft is at work until it is ready', () => {
    expect(
      change(
        fact(1, 'change opened', 'P', { draft: true }),
        fact(2, 'change marked-ready', 'P'),
      ),
    ).toBe('development 0 first, waiting-for-review 2');
    expect(
      change(
        fact(1, 'change opened', 'P', { draft: true }),
        fact(2, 'change review-requested', 'P'),
      ),
    ).toBe('development 0 first, waiting-for-review 2');
  });

  it('is in review by another person than its author, and by no bot', () => {
    const opened = fact(1, 'change opened', 'P', {}, { actor: 'ann' });
    expect(change(opened, review(2, 'commented', { actor: 'ann' }))).toBe(
      'development 0 first, waiting-for-review 1',
    );
    expect(
      change(
        opened,
        fact(2, 'change reviewed', 'P', { bot: true }, { actor: 'bot' }),
      ),
    ).toBe('development 0 first, waiting-for-review 1');
    expect(change(opened, review(2, 'commented', { actor: undefined }))).toBe(
      'development 0 first, waiting-for-review 1, review 2',
    );
    expect(change(opened, fact(2, 'change approved', 'P'))).toBe(
      'development 0 first, waiting-for-review 1, review 2',
    );
    expect(
      change(
        opened,
        review(2, 'commented'),
        fact(3, 'change review-requested', 'P'),
      ),
    ).toBe('development 0 first, waiting-for-review 1, review 2');
  });

  it('goes back where changes are requested, until it is asked for review again', () => {
    expect(
      change(
        fact(1, 'change opened', 'P'),
        review(2, 'changes-requested'),
        review(3, 'commented'),
        fact(4, 'change review-requested', 'P'),
      ),
    ).toBe(
      'development 0 first, waiting-for-review 1, development 2 return, waiting-for-review 4',
    );
  });

  it('closed and reopened is open again, and reverted is not', () => {
    expect(
      change(
        fact(1, 'change opened', 'P'),
        fact(2, 'change closed', 'P'),
        fact(3, 'change reopened', 'P'),
      ),
    ).toBe(
      'development 0 first, waiting-for-review 1, development 2 continuation, waiting-for-review 3',
    );
    expect(
      change(
        fact(1, 'change opened', 'P'),
        fact(2, 'change merged', 'P'),
        fact(3, 'change reverted', 'P'),
      ),
    ).toBe(
      'development 0 first, waiting-for-review 1, waiting-for-deployment 2, development 3 return',
    );
  });

  it('without a merge is withdrawn when the item is done, and counts again with a later fact', () => {
    const done = fact(3, 'work-item moved', 'A', { to: 'Done' });
    expect(change(fact(1, 'change opened', 'P'), done)).toBe(
      'development 0 first, waiting-for-review 1, released 3',
    );
    expect(change(fact(3, 'change opened', 'P'), done)).toBe(
      'development 0 first, released 3',
    );
    expect(
      change(
        fact(1, 'change opened', 'P'),
        done,
        fact(4, 'change review-requested', 'P'),
      ),
    ).toBe('development 0 first, waiting-for-review 1');
    expect(
      change(
        fact(1, 'change opened', 'P'),
        fact(2, 'change merged', 'P'),
        done,
      ),
    ).toBe(
      'development 0 first, waiting-for-review 1, waiting-for-deployment 2',
    );
  });

  it('begins with its first commit, of which a pushed one asks for review', () => {
    const links = [implemented, link('P', 'contains', 'C')];
    expect(
      told(
        compose(
          [
            fact(-1, 'commit authored', 'C'),
            fact(1, 'change opened', 'P'),
            review(2, 'changes-requested'),
            fact(3, 'commit authored', 'C', {}, { id: 'again' }),
            fact(4, 'commit committed', 'C'),
          ],
          links,
        ),
      ),
    ).toBe(
      'development -1 first, waiting-for-review 1, development 2 return, waiting-for-review 4',
    );
  });
});

describe('status beside a change', () => {
  const opened = fact(2, 'change opened', 'P');
  const move = (on: number, to: string) =>
    fact(on, 'work-item moved', 'A', { to });

  it('decides where it has status authority and came no earlier than the last fact', () => {
    const moved = (on: number, to: string) =>
      told(compose([opened, move(on, to)], [implemented]));
    expect(moved(3, 'Analysis')).toBe(
      'development 0 first, waiting-for-review 2, analysis 3 return',
    );
    expect(moved(2, 'Analysis')).toBe('development 0 first, analysis 2 return');
    expect(moved(1, 'Analysis')).toBe(
      'development 0 first, analysis 1 return, waiting-for-review 2',
    );
    expect(moved(3, 'In progress')).toBe(
      'development 0 first, waiting-for-review 2',
    );
  });

  it('takes a delivered item back only to a stage that is not done', () => {
    const facts = [opened, fact(3, 'change merged', 'P')];
    const moved = (on: number, to: string) =>
      told(compose([...facts, move(on, to)], [implemented], 'merge'));
    expect(moved(4, 'In progress')).toBe(
      'development 0 first, waiting-for-review 2, released 3, development 4 return',
    );
    expect(moved(4, 'Done')).toBe(
      'development 0 first, waiting-for-review 2, released 3',
    );
    expect(moved(3, 'In progress')).toBe(
      'development 0 first, waiting-for-review 2, released 3',
    );
    expect(moved(4, 'Limbo')).toBe(
      'development 0 first, waiting-for-review 2, released 3',
    );
  });

  it('ends abandoned or removed whatever is open', () => {
    const ended = (verb: string, attributes: Attributes = {}) =>
      compose(
        [
          opened,
          fact(3, `work-item ${verb}`, 'A', attributes),
          fact(4, 'change closed', 'P'),
        ],
        [implemented],
      );
    expect(ended('closed', { resolution: 'abandoned' })).toMatchObject({
      state: 'abandoned',
      endedAt: day(3),
      firstDoneAt: null,
    });
    expect(ended('removed')).toMatchObject({
      state: 'removed',
      endedAt: day(3),
    });
  });
});

describe('repairs', () => {
  const two = [implemented, link('Q', 'implements', 'A')];
  const facts = [
    fact(1, 'change opened', 'P'),
    fact(2, 'change merged', 'P'),
    fact(3, 'change opened', 'Q', { draft: true }),
  ];

  it('of work begun before are returns, and other changes are not', () => {
    const way =
      'development 0 first, waiting-for-review 1, waiting-for-deployment 2, development 3';
    expect(told(compose(facts, two))).toBe(`${way} continuation`);
    for (const relation of ['fixes', 'reverts'] as const) {
      expect(told(compose(facts, [...two, link('Q', relation, 'P')]))).toBe(
        `${way} return`,
      );
    }
    expect(told(compose(facts, [...two, link('P', 'fixes', 'Q')]))).toBe(
      `${way} continuation`,
    );
    expect(told(compose(facts, [...two, link('Q', 'fixes', 'X')]))).toBe(
      `${way} continuation`,
    );
  });
});

describe('which changes count', () => {
  const facts = [fact(1, 'change opened', 'P')];
  const BY_STATUS = 'development 0 first';
  const BY_CHANGE = 'development 0 first, waiting-for-review 1';

  it('are linked with confidence of 0.8 at least, and to this item', () => {
    const at = (confidence: number) =>
      told(compose(facts, [{ ...implemented, confidence }]));
    expect([at(0.8), at(0.79)]).toEqual([BY_CHANGE, BY_STATUS]);
    expect(told(compose(facts, [link('P', 'implements', 'B')]))).toBe(
      BY_STATUS,
    );
    expect(
      told(compose(facts, [link('P', 'relates-to' as 'fixes', 'A')])),
    ).toBe(BY_STATUS);
    expect(told(compose(facts, [implemented, implemented]))).toBe(BY_CHANGE);
  });

  it('are linked to ten items at most', () => {
    const carrying = (n: number) =>
      told(
        compose(facts, [
          implemented,
          ...Array.from({ length: n - 1 }, (_, i) =>
            link('P', 'implements', `B${i}`),
          ),
        ]),
      );
    expect([carrying(10), carrying(11)]).toEqual([BY_CHANGE, BY_STATUS]);
  });

  it.each(
    'main master trunk dev develop development next integration staging stage prod production release release/1.2 release-7 MAIN'.split(
      ' ',
    ),
  )('do not come from the long-lived branch %s', branch => {
    expect(
      told(compose(facts, [implemented], 'deployments', { P: { branch } })),
    ).toBe(BY_STATUS);
  });

  it.each(['fix/main', 'main-fix', 'released', 'my-release', 'xdev', 'deva'])(
    'do come from the branch %s',
    branch => {
      expect(
        told(compose(facts, [implemented], 'deployments', { P: { branch } })),
      ).toBe(BY_CHANGE);
    },
  );

  it('include a linked commit of no change, merged at its own date', () => {
    const commits = [
      fact(1, 'commit authored', 'C'),
      fact(2, 'commit committed', 'C'),
    ];
    expect(
      told(compose(commits, [link('C', 'implements', 'A')], 'merge')),
    ).toBe('development 0 first, released 2');
    expect(
      told(
        compose(
          [...commits, fact(3, 'change opened', 'P')],
          [
            link('C', 'implements', 'A'),
            implemented,
            link('P', 'contains', 'C'),
          ],
          'merge',
        ),
      ),
    ).toBe('development 0 first, waiting-for-review 3');
  });
});

describe('delivery', () => {
  const merged = [fact(1, 'change opened', 'P'), fact(2, 'change merged', 'P')];
  const way =
    'development 0 first, waiting-for-review 1, waiting-for-deployment 2';
  const deploy = (
    on: number,
    verb: string,
    key = 'D',
    attributes: Attributes = {},
  ) =>
    fact(on, `deployment ${verb}`, key, { environment: 'prod', ...attributes });
  const through = (
    facts: readonly Activity[],
    downstream: readonly string[] = ['D'],
    attributes: Readonly<Record<string, Attributes>> = {},
    deliveredBy: ItemHistory['deliveredBy'] = 'deployments',
  ) =>
    compose(
      [...merged, ...facts],
      [implemented, ...downstream.map(key => link(key, 'contains', 'P'))],
      deliveredBy,
      attributes,
    );

  it('is a success in production, and in no other environment', () => {
    expect(told(through([deploy(3, 'succeeded')]))).toBe(`${way}, released 3`);
    expect(
      told(through([deploy(3, 'succeeded', 'D', { environment: 'test' })])),
    ).toBe(way);
    expect(
      told(
        through([fact(3, 'deployment succeeded', 'D')], ['D'], {
          D: { environment: 'production' },
        }),
      ),
    ).toBe(`${way}, released 3`);
    expect(told(through([deploy(3, 'rolled-back')]))).toBe(way);
  });

  it('is under way from start to end, and goes back on a failure', () => {
    expect(
      told(
        through(
          [
            deploy(3, 'started'),
            deploy(4, 'failed'),
            deploy(5, 'started', 'E'),
            deploy(6, 'succeeded', 'E'),
          ],
          ['D', 'E'],
        ),
      ),
    ).toBe(
      `${way}, deployment 3, waiting-for-deployment 4 return, deployment 5, released 6`,
    );
  });

  it('waits for every service that the change names', () => {
    const services = { P: { services: ['api', 'web'] } };
    expect(
      told(
        through(
          [
            deploy(3, 'succeeded', 'D', { service: 'api' }),
            deploy(4, 'succeeded', 'E'),
            deploy(5, 'succeeded', 'F'),
          ],
          ['D', 'E', 'F'],
          { ...services, F: { service: 'web' } },
        ),
      ),
    ).toBe(`${way}, released 5`);
    expect(told(through([deploy(3, 'succeeded')], ['D'], services))).toBe(way);
  });

  it('waits for its flag', () => {
    const flag = { R: { flag: true } };
    expect(
      told(
        through(
          [deploy(3, 'succeeded'), fact(5, 'release enabled', 'R')],
          ['D', 'R'],
          flag,
        ),
      ),
    ).toBe(`${way}, released 5`);
    expect(
      told(
        through(
          [deploy(3, 'succeeded'), fact(5, 'release published', 'R')],
          ['D', 'R'],
          flag,
        ),
      ),
    ).toBe(way);
  });

  it('is the release where releases deliver, and nothing where nothing does', () => {
    const published = fact(3, 'release published', 'R');
    expect(told(through([published], ['R'], {}, 'releases'))).toBe(
      `${way}, released 3`,
    );
    expect(told(through([published], ['R']))).toBe(way);
    expect(told(through([deploy(3, 'succeeded')], ['D'], {}, 'releases'))).toBe(
      way,
    );
    expect(through([published], ['R'], {}, 'releases')).toMatchObject({
      traced: true,
      mergedOnly: false,
    });
    expect(through([published], ['R'])).toMatchObject({ traced: false });
  });

  it('shows runs and approvals on the way, the deployment before the run before the approval', () => {
    const timeline = through(
      [
        fact(3, 'approval requested', 'V'),
        fact(4, 'run started', 'R'),
        deploy(5, 'started'),
        deploy(6, 'failed'),
        fact(7, 'run finished', 'R', { verdict: 'passed' }),
        fact(8, 'approval granted', 'V'),
      ],
      ['V', 'R', 'D'],
    );
    expect(told(timeline)).toBe(
      `${way}, waiting-for-approval 3 continuation, build-and-test 4 continuation, deployment 5, build-and-test 6 return, waiting-for-approval 7, waiting-for-deployment 8`,
    );
  });

  it('takes a run after a failed one for a return', () => {
    const run = (on: number, key: string, verdict?: string) =>
      fact(
        on,
        `run ${verdict ? 'finished' : 'started'}`,
        key,
        verdict ? { verdict } : {},
      );
    const twice = (verdict: string) =>
      told(
        through([run(3, 'R'), run(4, 'R', verdict), run(5, 'S')], ['R', 'S']),
      );
    expect(twice('failed')).toBe(
      `${way}, build-and-test 3 continuation, waiting-for-deployment 4, build-and-test 5 return`,
    );
    expect(twice('passed')).toBe(
      `${way}, build-and-test 3 continuation, waiting-for-deployment 4, build-and-test 5 continuation`,
    );
  });

  it('is found over artifacts and by facts that name the commit', () => {
    const links = [
      implemented,
      link('P', 'contains', 'C'),
      link('C', 'built-by', 'R'),
      link('T', 'built-by', 'X'),
      link('D', 'deploys', 'T'),
    ];
    const facts = [
      ...merged,
      fact(1, 'commit authored', 'C'),
      fact(3, 'run finished', 'R', { verdict: 'passed' }),
      fact(
        4,
        'artifact published',
        'T',
        {},
        {
          objects: [
            { key: 'T', qualifier: 'subject' },
            { key: 'C', qualifier: 'revision' },
          ],
        },
      ),
      deploy(5, 'succeeded'),
    ];
    expect(told(compose(facts, links))).toBe(`${way}, released 5`);
    expect(told(compose(facts, links.slice(0, 4)))).toBe(way);
  });
});

describe('what a timeline says of its item', () => {
  const described = (
    attributes: Attributes,
    more: Partial<ItemHistory['item']> = {},
    facts: readonly Activity[] = [],
  ) => {
    const given = history('A', 'work-item', [begun, ...facts], [], 'merge', {
      A: attributes,
    });
    return composeTimelines(
      { ...given, item: { ...given.item, ...more } },
      STREAM,
    )[0];
  };

  it('keeps labels, title, type and team where they are known', () => {
    expect(
      described(
        { labels: ['a', 7 as never], team: 'ants' },
        { title: 'Pay', type: 'story' },
      ),
    ).toMatchObject({
      streamRef: STREAM.ref,
      itemKey: 'A',
      labels: ['a', '7'],
      title: 'Pay',
      type: 'story',
      team: 'ants',
    });
    const bare = described({ labels: 'a' });
    expect(bare.labels).toEqual([]);
    for (const name of [
      'title',
      'type',
      'team',
      'workBeforeItem',
      'clockSkew',
    ]) {
      expect(bare).not.toHaveProperty(name);
    }
  });

  it('is of the team that worked on it last where it names none', () => {
    const moved = fact(
      2,
      'work-item moved',
      'A',
      { to: 'Review' },
      { team: 'bees' },
    );
    const timeline = described({}, {}, [moved]);
    expect(timeline.team).toBe('bees');
    expect(timeline.visits.map(({ team }) => team)).toEqual([
      undefined,
      'bees',
    ]);
    expect(timeline.visits[0]).not.toHaveProperty('team');
  });

  it('is a container where a descendant is a flow item', () => {
    const of = (
      links: readonly Link[],
      types?: readonly string[],
      type?: string,
    ) => {
      const given = history(
        'A',
        'work-item',
        [
          begun,
          fact(0, 'work-item created', 'B'),
          fact(0, 'change opened', 'P'),
        ],
        links,
      );
      return composeTimelines(
        {
          ...given,
          objects: given.objects.map(one => (type ? { ...one, type } : one)),
        },
        { ...STREAM, ...(types ? { flowItemTypes: types } : {}) },
      )[0].container;
    };
    const child = link('B', 'child-of', 'A');
    expect(of([])).toBe(false);
    expect(of([child])).toBe(true);
    expect(of([link('A', 'child-of', 'B')])).toBe(false);
    expect(of([link('P', 'child-of', 'A')])).toBe(false);
    expect(of([link('B', 'child-of', 'X'), link('X', 'child-of', 'A')])).toBe(
      true,
    );
    expect(of([link('A', 'child-of', 'A')])).toBe(false);
    expect(of([link('B', 'relates-to' as 'fixes', 'A')])).toBe(false);
    expect(of([child], ['story'])).toBe(false);
    expect(of([child], ['story'], 'story')).toBe(true);
    expect(of([child], ['story'], 'task')).toBe(false);
  });
});

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

describe('several changes', () => {
  const both = [implemented, link('Q', 'implements', 'A')];
  const opened = [
    fact(1, 'change opened', 'P'),
    fact(2, 'change opened', 'Q'),
    fact(3, 'change merged', 'P'),
  ];

  it('are delivered when the last is, and count again when one is reverted', () => {
    const facts = [...opened, fact(5, 'change merged', 'Q')];
    expect(told(compose(facts, both, 'merge'))).toBe(
      'development 0 first, waiting-for-review 1, released 5',
    );
    const one = [...facts, fact(6, 'change reverted', 'Q')];
    expect(told(compose(one, both, 'merge'))).toBe(
      'development 0 first, waiting-for-review 1, released 5',
    );
    expect(
      told(compose([...one, fact(7, 'change reverted', 'P')], both, 'merge')),
    ).toBe(
      'development 0 first, waiting-for-review 1, released 5, development 7 return',
    );
  });

  it('leave the item to its status where all are withdrawn', () => {
    expect(
      told(
        compose(
          [
            fact(1, 'change opened', 'P'),
            fact(2, 'change closed', 'P'),
            fact(3, 'work-item moved', 'A', { to: 'Ready' }),
          ],
          both,
        ),
      ),
    ).toBe(
      'development 0 first, waiting-for-review 1, development 2 continuation, ready 3 return',
    );
  });

  it('tell all facts of one instant, each once', () => {
    const timeline = compose(
      [
        fact(1, 'change opened', 'P'),
        fact(1, 'change opened', 'Q'),
        fact(1, 'work-item moved', 'A', { to: 'Review' }),
      ],
      both,
    );
    expect(timeline.visits.map(({ because }) => because)).toEqual([
      ['A created 0'],
      ['P opened 1', 'Q opened 1', 'A moved 1'],
    ]);
  });
});
