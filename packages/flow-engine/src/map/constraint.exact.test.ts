import { day, DAY } from '../__testUtils__/history';
import { stays } from '../__testUtils__/stays';
import { STREAM } from '../__testUtils__/stream';
import { MapOptions, StreamDefinition, Timeline } from '../model';
import { computeMap } from './computeMap';
import { optionsOf } from '../__testUtils__/optionsOf';

const OPTIONS = optionsOf(10, 20, 40);

const mapOf = (
  timelines: readonly Timeline[],
  options: Partial<MapOptions> = {},
  stream: Partial<StreamDefinition> = {},
) =>
  computeMap(timelines, { ...STREAM, ...stream }, { ...OPTIONS, ...options });

function constraint(...timelines: Timeline[]) {
  const found = mapOf(timelines).constraint;
  return found.kind === 'none' ? found.reason : found;
}

describe('the constraint', () => {
  it('is the stage with the most waiting, in visits that ended in the window or were open at its end', () => {
    expect(
      constraint(
        // Left as the window begins: all of its five days count.
        stays('A', 'ready 5, dev 10, done 12'),
        // Left before: none of its nine do.
        stays('B', 'wait 0, review 9, done 12'),
        // Open at the end: four days until then count.
        stays('C', 'dev 14, wait 16, review 25'),
        // Begun at the end, and after it.
        stays('D', 'dev 14, approval 20, done 30'),
        stays('E', 'dev 14, approval 21, done 35'),
      ),
    ).toMatchObject({
      stageId: 'ready',
      feedsStageId: 'development',
      shareOfWait: 5 / 9,
    });
  });

  it('is none without visits, or without waiting in them', () => {
    expect(constraint()).toBe('no-items');
    expect(constraint(stays('A', 'ready 20'))).toBe('no-items');
    expect(constraint(stays('A', 'ready 25'))).toBe('no-items');
    expect(constraint(stays('A', 'backlog 0'))).toBe('no-items');
    expect(constraint(stays('A', 'ready 2, dev 5, done 12'))).toBe('no-wait');
    expect(constraint(stays('A', 'dev 8, done 12, dev< 15, done 18'))).toBe(
      'no-wait',
    );
  });

  it('leaves out containers and what was removed', () => {
    expect(
      constraint(
        stays('A', 'ready 5, dev 11', { container: true }),
        stays('B', 'ready 5, dev 11, removed 15'),
      ),
    ).toBe('no-items');
  });

  it('feeds the next active stage, where it waits itself', () => {
    expect(constraint(stays('A', 'dev 8, approval 10, done 15'))).toMatchObject(
      { stageId: 'waiting-for-approval', feedsStageId: 'deployment' },
    );
    const blocked = constraint(
      stays('A', 'dev 8, review 14, done 15', {
        blocked: [{ from: day(9), to: day(12) }],
      }),
    );
    expect(blocked).toMatchObject({ stageId: 'development' });
    expect(blocked).not.toHaveProperty('feedsStageId');
  });

  it('may be the first stage, where that is committed to', () => {
    expect(
      mapOf(
        [stays('A', 'backlog 5, dev 11, done 12')],
        {},
        {
          commitment: 'backlog',
        },
      ).constraint,
    ).toMatchObject({ kind: 'found', stageId: 'backlog' });
  });

  it('is confirmed by a longer queue or an older oldest', () => {
    const longer = constraint(
      stays('A', 'ready 8, dev 12'),
      stays('B', 'ready 18.5, dev 25'),
      stays('C', 'ready 19, dev 25'),
    );
    // Two days old at the beginning, one and a half at the end.
    expect(longer).toMatchObject({
      queueFrom: 1,
      queueTo: 2,
      oldestFromMs: 2 * DAY,
      oldestToMs: 1.5 * DAY,
      confirmed: true,
    });
    expect(constraint(stays('A', 'ready 8, dev 25'))).toMatchObject({
      queueFrom: 1,
      queueTo: 1,
      oldestFromMs: 2 * DAY,
      oldestToMs: 12 * DAY,
      confirmed: true,
    });
    expect(
      constraint(stays('A', 'ready 8, dev 12'), stays('B', 'ready 18, dev 25')),
    ).toMatchObject({
      queueFrom: 1,
      queueTo: 1,
      oldestFromMs: 2 * DAY,
      oldestToMs: 2 * DAY,
      confirmed: false,
    });
  });

  it('says what the flow time would be without its waiting, at most', () => {
    // Flow of 5, 6, 7, 8 and 9 days, of which 1, 2, 3, 4 and 5 were waited.
    const items = [1, 2, 3, 4, 5].map(n =>
      stays(`I${n}`, `ready ${12 - n}, dev 12, done 16`),
    );
    const map = mapOf(items);
    expect(map.constraint).toMatchObject({
      stageId: 'ready',
      flowTimeWithout: {
        kind: 'value',
        value: 4 * DAY,
        unit: 'ms',
        n: 5,
        method: 'quantile R-7',
      },
    });
    expect(map.flowTime.p50).toMatchObject({ value: 7 * DAY });
  });

  it('says whether departures from it cluster', () => {
    const leaving = (...on: number[]) =>
      constraint(
        ...on.map((left, i) => stays(`I${i}`, `ready 5, dev ${left}, done 19`)),
      );
    // A tenth of ten days is one, with more than half of the departures.
    expect(leaving(12, 12, 12, 13, 14)).toMatchObject({ batching: true });
    expect(leaving(12, 12, 13, 14)).toMatchObject({ batching: false });
  });
});

describe('departures of a constraint', () => {
  it('count in the window alone', () => {
    const batching = (...on: number[]) =>
      constraint(
        ...on.map((left, i) => stays(`I${i}`, `ready 5, dev ${left}`)),
        stays('Z', 'ready 5, dev 19'),
      );
    expect(batching(12, 12)).toMatchObject({ batching: true });
    expect(batching(9, 9)).toMatchObject({ batching: false });
    expect(batching(20, 20)).toMatchObject({ batching: false });
  });
});

describe('rolled percent complete and accurate', () => {
  const rolled = (...timelines: Timeline[]) =>
    mapOf(timelines).rolledCompleteAccurate;

  it('multiplies those of committed active stages', () => {
    // One of two charged to development, one of two to review.
    expect(
      rolled(
        stays('A', 'dev 8, review 10, dev< 11, review 12, done 14'),
        stays('B', 'dev 8, review 10, test 11, review< 12, done 14'),
      ),
    ).toEqual({
      kind: 'value',
      value: 1 / 4,
      unit: 'ratio',
      n: 2,
      method: 'product over active stages, assumes independence',
    });
  });

  it('leaves out what was charged before the commitment', () => {
    expect(
      rolled(stays('A', 'dev 8, analysis< 9, dev 10, review 11, done 14')),
    ).toMatchObject({ value: 1 });
  });

  it('is unknown where no such stage was left forward', () => {
    expect(rolled(stays('A', 'ready 8, done 14'))).toEqual({
      kind: 'unknown',
      reason: 'zero-denominator',
      n: 1,
    });
    expect(rolled(stays('A', 'analysis 0, ready 8, done 14'))).toMatchObject({
      reason: 'zero-denominator',
    });
  });
});
