import { day, fact } from '../__testUtils__/history';
import { STREAM } from '../__testUtils__/stream';
import { Activity, Stage, StageClass, Timeline } from '../model';
import { DEFAULT_STAGES } from '../stages';
import { attributeInstant } from './attributeInstant';
import { classifySegments } from './classifySegments';
import { isProduction } from './isProduction';
import { lifecycleRank } from './lifecycleRank';
import { openTracks } from './openTracks';
import { orderActivities } from './orderActivities';
import { splitEpisodes } from './splitEpisodes';
import { stageOfClass } from './stageOfClass';
import { statusSteps } from './statusSteps';
import { teamOf } from './teamOf';
import { unionSpans } from './unionSpans';

const stageOf = (kind: StageClass, more: Partial<Stage> = {}): Stage => ({
  id: kind,
  name: kind,
  mode: 'active',
  class: kind,
  authority: 'status',
  ...more,
});
const idsOf = (activities: readonly Activity[]) =>
  activities.map(({ id }) => id);

describe('attributeInstant', () => {
  it('reads numbers and texts of time, and nothing else', () => {
    expect(attributeInstant(0)).toBe(0);
    expect(attributeInstant(Infinity)).toBeUndefined();
    expect(attributeInstant('1970-01-01T00:00:01Z')).toBe(1000);
    expect(attributeInstant('soon')).toBeUndefined();
    expect(attributeInstant(undefined)).toBeUndefined();
    expect(attributeInstant(true)).toBeUndefined();
  });
});

describe('lifecycleRank', () => {
  it.each([
    'created authored opened requested queued detected committed started ready',
    'ready typed assigned linked marked-ready review-requested reopened moved',
    'moved blocked unblocked acknowledged escalated reviewed approved granted',
    'granted finished passed failed waived published signed merged succeeded',
    'succeeded enabled mitigated rejected expired measured closed resolved',
    'resolved reverted rolled-back removed',
  ])('goes through %s', life => {
    const ranks = life.split(' ').map(lifecycleRank);
    expect(ranks).toEqual(ranks.map((_, i) => ranks[0] + i));
  });

  it('puts foreign verbs with moves', () => {
    expect(lifecycleRank('created')).toBe(0);
    expect(lifecycleRank('pondered')).toBe(lifecycleRank('moved'));
  });
});

describe('orderActivities', () => {
  const at = (
    id: string,
    what: Parameters<typeof fact>[1],
    key: string,
    on = 1,
  ) => fact(on, what, key, {}, { id });

  it('orders by instant, engineering before status, key, life and id, each once', () => {
    const given = [
      at('e', 'work-item moved', 'A'),
      at('d', 'work-item created', 'A'),
      at('h', 'change reviewed', 'A', 2),
      at('b', 'change merged', 'B'),
      at('a', 'change opened', 'B'),
      at('c', 'change merged', 'C'),
      at('g', 'change reviewed', 'A', 2),
      at('f', 'work-item created', 'B'),
      at('c', 'change merged', 'C'),
    ];
    expect(idsOf(orderActivities(given))).toEqual([...'abcdefgh']);
    expect(idsOf(orderActivities([...given].reverse()))).toEqual([
      ...'abcdefgh',
    ]);
  });

  it('gives back what is in order as it is', () => {
    const given = [
      at('a', 'change opened', 'B'),
      at('b', 'change merged', 'B'),
    ];
    expect(orderActivities(given)).toBe(given);
    expect(orderActivities([])).toEqual([]);
    const twice = [given[0], given[0]];
    expect(orderActivities(twice)).toEqual([given[0]]);
  });
});

describe('stageOfClass', () => {
  const found = (wanted: StageClass, ...classes: StageClass[]) =>
    stageOfClass(
      classes.map(one => stageOf(one)),
      wanted,
    )?.id;

  it('takes the stage of the class itself where there is one', () => {
    for (const { class: kind, id } of DEFAULT_STAGES) {
      expect(stageOfClass(DEFAULT_STAGES, kind)?.id).toBe(id);
      expect(stageOfClass(DEFAULT_STAGES, kind)?.id).toBe(id);
    }
  });

  it.each([
    ['build', 'refine'],
    ['await-review', 'review build'],
    ['review', 'await-review build'],
    ['verify', 'await-release release await-approval build'],
    ['await-approval', 'await-release release verify'],
    ['await-release', 'release verify await-approval'],
    ['release', 'await-release verify'],
  ] as [StageClass, string][])(
    'stands in for %s by the first there is of %s',
    (wanted, nearest) => {
      const classes = nearest.split(' ') as StageClass[];
      classes.forEach((kind, i) => {
        // Those farther off come first, which makes no difference.
        const rest = classes.slice(i).reverse();
        expect(found(wanted, 'intake', ...rest)).toBe(kind);
      });
      expect(found(wanted, 'intake', 'ready', 'done')).toBeUndefined();
      expect(found(wanted, ...classes, wanted)).toBe(wanted);
    },
  );

  it('prefers the stage of engineering authority, and any done stage to none', () => {
    const stages = [
      stageOf('build', { id: 'status' }),
      stageOf('build', { id: 'engineering', authority: 'engineering' }),
    ];
    expect(stageOfClass(stages, 'build')?.id).toBe('engineering');
    const ended = [stageOf('build'), stageOf('release', { mode: 'done' })];
    expect(stageOfClass(ended, 'done')?.id).toBe('release');
    expect(stageOfClass(ended, 'intake')).toBeUndefined();
  });
});

describe('openTracks', () => {
  it('counts tracks by stage, and finds the lowest', () => {
    const open = openTracks(DEFAULT_STAGES);
    expect([open.any(), open.laggard(), open.anyDelivered()]).toEqual([
      false,
      undefined,
      false,
    ]);
    open.move('not-begun', 'review');
    open.move('not-begun', 'build');
    open.move('build', 'build');
    expect([open.any(), open.laggard()?.id]).toEqual([true, 'development']);
    open.move('build', 'delivered');
    expect([open.laggard()?.id, open.anyDelivered()]).toEqual(['review', true]);
    open.move('review', 'withdrawn');
    expect([open.any(), open.laggard()]).toEqual([false, undefined]);
    open.move('delivered', 'await-release');
    expect([open.laggard()?.id, open.anyDelivered()]).toEqual([
      'waiting-for-deployment',
      false,
    ]);
  });

  it('counts a track that stands in no stage of the stream', () => {
    const open = openTracks([stageOf('intake')]);
    open.move('not-begun', 'build');
    expect([open.any(), open.laggard()]).toEqual([true, undefined]);
  });
});

describe('isProduction', () => {
  it('compares names without case, and knows no nameless environment', () => {
    const stream = { ...STREAM, productionEnvironments: ['Prod', ''] };
    expect(isProduction('PROD', stream)).toBe(true);
    expect(isProduction('prod', stream)).toBe(true);
    expect(isProduction('test', stream)).toBe(false);
    expect(isProduction('', stream)).toBe(false);
    expect(isProduction(undefined, stream)).toBe(false);
  });
});

describe('unionSpans', () => {
  it('joins what overlaps or touches and drops what is empty', () => {
    expect(
      unionSpans([
        { from: 7, to: 9 },
        { from: 1, to: 3 },
        { from: 3, to: 5 },
        { from: 2, to: 4 },
        { from: 6, to: 6 },
        { from: 6.5, to: 6 },
      ]),
    ).toEqual([
      { from: 1, to: 5 },
      { from: 7, to: 9 },
    ]);
  });

  it('takes in all that follows one without end', () => {
    expect(
      unionSpans([
        { from: 1, to: 3 },
        { from: 2, to: null },
        { from: 5, to: 6 },
        { from: 7, to: null },
      ]),
    ).toEqual([{ from: 1, to: null }]);
    expect(unionSpans([])).toEqual([]);
  });
});

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

describe('splitEpisodes', () => {
  const draft = (from: number, to: number | null, done = false) => ({
    visit: { stageId: 's', entry: 'forward' as const, from, to, because: [] },
    done,
    ended: undefined,
  });
  const lengths = (...drafts: ReturnType<typeof draft>[]) =>
    splitEpisodes(drafts, 10).map(({ length }) => length);

  it('cuts after a done stay longer than the horizon that something follows', () => {
    expect(lengths(draft(0, 5), draft(5, 16, true), draft(16, null))).toEqual([
      2, 1,
    ]);
    expect(lengths(draft(0, 5), draft(5, 15, true), draft(15, null))).toEqual([
      3,
    ]);
    expect(lengths(draft(0, 50), draft(50, 90), draft(90, null))).toEqual([3]);
    expect(lengths(draft(0, 5), draft(5, 50, true))).toEqual([2]);
    expect(lengths(draft(0, 5), draft(5, null, true))).toEqual([2]);
  });
});

describe('statusSteps', () => {
  const steps = (...own: Activity[]) =>
    statusSteps(own, STREAM).map(
      ({ kind, stage, status }) =>
        `${kind} ${stage?.id ?? '-'} ${status ?? '-'}`,
    );
  const own = (verb: string, attributes = {}) =>
    fact(1, `work-item ${verb}`, 'A', attributes);

  it('begins in what creation says, else what the first move left, else the intake', () => {
    expect(steps(own('created', { status: 'Ready', to: 'Review' }))).toEqual([
      'status ready Ready',
    ]);
    expect(steps(own('created', { to: 'Review' }))).toEqual([
      'status review Review',
    ]);
    expect(
      steps(
        own('created', { status: '' }),
        own('moved', { from: 'Doing', to: 'Done' }),
        own('moved', { from: 'Ready', to: 'Limbo' }),
      ),
    ).toEqual([
      'status development Doing',
      'status released Done',
      'status - Limbo',
    ]);
    expect(steps(own('created', { status: 7 }))).toEqual(['status backlog -']);
    expect(steps(own('moved'))).toEqual(['status - -']);
  });

  it('falls back on the first stage where none is of class intake', () => {
    const stages = [stageOf('build'), stageOf('done', { mode: 'done' })];
    const at = (verb: string) =>
      statusSteps([own(verb)], { ...STREAM, stages })[0].stage?.id;
    expect([at('created'), at('reopened'), at('closed')]).toEqual([
      'build',
      'build',
      'done',
    ]);
    expect(
      statusSteps([own('closed')], { ...STREAM, stages: [stageOf('build')] })[0]
        .stage,
    ).toBeUndefined();
  });

  it('ends by closing, whatever a status that is not done says', () => {
    expect(steps(own('closed'))).toEqual(['status released -']);
    expect(steps(own('closed', { status: 'Resolved' }))).toEqual([
      'status released Resolved',
    ]);
    expect(steps(own('closed', { status: 'In progress' }))).toEqual([
      'status released -',
    ]);
    expect(
      steps(own('closed', { status: 'Wontfix', category: 'done' })),
    ).toEqual(['status released Wontfix']);
    expect(steps(own('closed', { resolution: 'abandoned' }))).toEqual([
      'abandoned released -',
    ]);
    expect(steps(own('closed', { resolution: 'duplicate' }))).toEqual([
      'abandoned released -',
    ]);
    expect(steps(own('closed', { resolution: 'fixed' }))).toEqual([
      'status released -',
    ]);
  });

  it('reopens into a status or the intake, is removed, and passes over the rest', () => {
    expect(
      steps(
        own('reopened', { status: 'Doing', to: 'Ready' }),
        own('reopened', { to: 'Ready' }),
        own('reopened'),
        own('typed', { to: 'Done' }),
        own('removed'),
        own('moved', { to: 'Tinkering', category: 'in-progress' }),
      ),
    ).toEqual([
      'status development Doing',
      'status ready Ready',
      'status backlog -',
      'removed - -',
      'status development Tinkering',
    ]);
  });
});

describe('classifySegments', () => {
  const timeline = {
    visits: [
      { stageId: null, from: 0, to: 10 },
      { stageId: 'development', from: 10, to: 30 },
      { stageId: 'ready', from: 30, to: 40 },
      { stageId: 'released', from: 40, to: 45 },
      { stageId: 'development', from: 45, to: null },
    ],
    blocked: [
      { from: 5, to: 12 },
      { from: 25, to: 32 },
      { from: 58, to: null },
    ],
    worked: [
      { from: 12, to: 15 },
      { from: 20, to: 26 },
      { from: 50, to: 55 },
    ],
  } as unknown as Timeline;
  const told = (basis: 'state' | 'activity', until: number) =>
    classifySegments(timeline, STREAM, basis, until).map(
      ({ visit, stageId, class: kind, from, to }) =>
        `${visit} ${stageId} ${kind} ${from}-${to}`,
    );

  it('classes by state', () => {
    expect(told('state', 60)).toEqual([
      '0 null unknown 0-10',
      '1 development blocked 10-12',
      '1 development active 12-25',
      '1 development blocked 25-30',
      '2 ready blocked 30-32',
      '2 ready wait 32-40',
      '3 released wait 40-45',
      '4 development active 45-58',
      '4 development blocked 58-60',
    ]);
  });

  it('classes by activity, where work without evidence is stalled', () => {
    expect(told('activity', 57)).toEqual([
      '0 null unknown 0-10',
      '1 development blocked 10-12',
      '1 development active 12-15',
      '1 development stalled 15-20',
      '1 development active 20-25',
      '1 development blocked 25-30',
      '2 ready blocked 30-32',
      '2 ready wait 32-40',
      '3 released wait 40-45',
      '4 development stalled 45-50',
      '4 development active 50-55',
      '4 development stalled 55-57',
    ]);
  });

  it('stops where it is told to', () => {
    expect(told('state', 11)).toEqual([
      '0 null unknown 0-10',
      '1 development blocked 10-11',
    ]);
    expect(told('state', 0)).toEqual([]);
  });
});
