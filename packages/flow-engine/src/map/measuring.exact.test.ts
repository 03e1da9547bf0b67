import { day, DAY, HOUR } from '../__testUtils__/history';
import { stays } from '../__testUtils__/stays';
import { STREAM } from '../__testUtils__/stream';
import { Figure, MapOptions, StreamDefinition, Timeline } from '../model';
import { computeMap } from './computeMap';
import { optionsOf } from '../__testUtils__/optionsOf';

const OPTIONS = optionsOf(10, 20, 40);

const spans = (...pairs: [number, number | null][]) =>
  pairs.map(([from, to]) => ({
    from: day(from),
    to: to === null ? null : day(to),
  }));

const of = (figure: Figure, unit: number) =>
  figure.kind === 'value' ? figure.value / unit : figure.reason;

/** Of each stage visited: its lead time, work, waiting and blockage, in days or another unit. */
function measured(
  timelines: readonly Timeline[],
  options: Partial<MapOptions> = {},
  unit = DAY,
  stream: StreamDefinition = STREAM,
) {
  const map = computeMap(timelines, stream, { ...OPTIONS, ...options });
  return Object.fromEntries(
    map.stages
      .filter(({ visits }) => visits > 0)
      .map(({ stageId, leadTime, processTime, waitTime, blockedTime }) => [
        stageId,
        [leadTime, processTime, waitTime, blockedTime].map(f => of(f, unit)),
      ]),
  );
}

const NO_STAY = [0, 0, 0, 0];

describe('visits measured on the state basis', () => {
  const item = (blocked: Timeline['blocked']) =>
    stays('A', 'ready 4, dev 10, done 16', { blocked });

  it('are work in active stages and waiting in others', () => {
    expect(measured([item([])])).toEqual({
      ready: [6, 0, 6, 0],
      development: [6, 6, 0, 0],
      released: NO_STAY,
    });
  });

  it('wait where they are blocked, as far as the blockage lies in them', () => {
    const blocked = spans([1, 2], [9, 11], [12, 12.5], [15, null]);
    expect(measured([item(blocked)])).toEqual({
      ready: [6, 0, 6, 1],
      development: [6, 3.5, 2.5, 2.5],
      released: NO_STAY,
    });
    expect(measured([item(spans([0, null]))])).toEqual({
      ready: [6, 0, 6, 6],
      development: [6, 0, 6, 6],
      released: NO_STAY,
    });
    expect(measured([item(spans([2, 3], [17, 18]))])).toEqual({
      ready: [6, 0, 6, 0],
      development: [6, 6, 0, 0],
      released: NO_STAY,
    });
  });

  it('are blocked by blockages of their own item alone', () => {
    expect(
      measured([
        stays('A', 'dev 10, done 16', { blocked: spans([10, 14]) }),
        stays('B', 'review 10, done 16'),
        stays('C', 'test 10, done 16', { blocked: spans([10, 12]) }),
      ]),
    ).toEqual({
      development: [6, 2, 4, 4],
      review: [6, 6, 0, 0],
      'build-and-test': [6, 4, 2, 2],
      released: NO_STAY,
    });
  });
});

describe('visits measured on the activity basis', () => {
  const work = (
    worked: Timeline['worked'],
    blocked: Timeline['blocked'] = [],
  ) =>
    measured([stays('A', 'ready 4, dev 10, done 16', { worked, blocked })], {
      basis: 'activity',
    });

  it('are work in active stages where something was done, within them', () => {
    expect(work(spans([3, 5], [9, 11], [12, 13.5], [15, null]))).toEqual({
      ready: [6, 0, 6, 0],
      development: [6, 3.5, 2.5, 0],
      released: NO_STAY,
    });
    expect(work(spans([1, 2], [17, 18])).development).toEqual([6, 0, 6, 0]);
    expect(work(spans([1, null])).development).toEqual([6, 6, 0, 0]);
  });

  it('are no work while they are blocked', () => {
    expect(
      work(spans([11, 14], [15, 16]), spans([12, 12.5], [13, 15.5]))
        .development,
    ).toEqual([6, 4 - 0.5 - 1 - 0.5, 4, 3]);
  });

  it('are work of their own item alone', () => {
    expect(
      measured(
        [
          stays('A', 'dev 10, done 16', { worked: spans([10, 14]) }),
          stays('B', 'review 10, done 16'),
          stays('C', 'test 10, done 16', { worked: spans([10, 12]) }),
        ],
        { basis: 'activity' },
      ),
    ).toEqual({
      development: [6, 4, 2, 0],
      review: [6, 0, 6, 0],
      'build-and-test': [6, 2, 4, 0],
      released: NO_STAY,
    });
  });
});

describe('visits measured on the working clock', () => {
  it('count working hours, of blockages and of work as well', () => {
    // Day 7 is a Monday. Ready on Monday and Tuesday, at work from Wednesday
    // to Friday, blocked from Wednesday noon to Thursday noon.
    const item = stays('A', 'ready 7, dev 9, done 12', {
      blocked: spans([9.5, 10.5]),
      worked: spans([9, 9.5], [10.25, 11.5]),
    });
    expect(measured([item], { clock: 'working' }, HOUR)).toEqual({
      ready: [16, 0, 16, 0],
      development: [24, 24 - 8, 8, 8],
      released: NO_STAY,
    });
    // Worked: three hours of Wednesday, then Thursday and three of Friday, of
    // which Thursday until noon was blocked.
    expect(
      measured([item], { clock: 'working', basis: 'activity' }, HOUR),
    ).toMatchObject({ development: [24, 3 + 8 + 3 - 3, 13, 8] });
  });

  it('have no hours over a weekend', () => {
    expect(
      measured(
        [stays('A', 'ready 4, dev 5, done 14')],
        { clock: 'working' },
        HOUR,
      ),
    ).toMatchObject({ ready: [8, 0, 8, 0], development: [40, 40, 0, 0] });
  });
});

describe('visits measured up to an instant', () => {
  it('end where the policy has the item done', () => {
    const again = stays('A', 'dev 8, done 12, dev< 13, done 16');
    expect(
      measured([again], {}, DAY, { ...STREAM, reopenPolicy: 'first-done' }),
    ).toEqual({ development: [4, 4, 0, 0], released: NO_STAY });
    expect(measured([again])).toEqual({
      development: [7, 7, 0, 0],
      released: [1, 0, 1, 0],
    });
  });

  it('are whole where the item is done later than now', () => {
    expect(
      measured([stays('A', 'ready 8, dev 11, review 14, done 16')], {
        asOf: day(12),
      }),
    ).toEqual({
      ready: [3, 0, 3, 0],
      development: [3, 3, 0, 0],
      review: [2, 2, 0, 0],
      released: NO_STAY,
    });
  });

  it('are each measured, however many there are', () => {
    // From day 8 on in development and review by turns, 40 times each, a
    // tenth and a twentieth of a day long.
    const turns = Array.from({ length: 40 }, (_, i) => {
      const from = 8 + 0.15 * i;
      return `dev${i === 0 ? '' : '<'} ${from.toFixed(2)}, review ${(
        from + 0.1
      ).toFixed(2)}`;
    });
    const { development, review } = measured([
      stays('A', `${turns.join(', ')}, done 14`),
    ]);
    expect(development[0]).toBeCloseTo(4, 6);
    expect(review[0]).toBeCloseTo(2, 6);
  });
});

describe('unknown time of a counted item', () => {
  it('is neither work nor waiting, and stands on the step it came from', () => {
    // A fifth of a day of ten is unknown, after a day in review.
    const map = computeMap(
      [stays('A', 'ready 8, review 9, ?Limbo 10, dev< 10.2, done 18')],
      STREAM,
      OPTIONS,
    );
    expect(
      [map.meanFlowTime, map.processTime, map.waitTime].map(f => of(f, DAY)),
    ).toEqual([10, 8.8, 1]);
    expect(of(map.activityRatio, 1)).toBeCloseTo(8.8 / 9.8, 12);
    expect(
      map.ladder.steps.flatMap(({ stageId, waitMs, workMs, unknownMs }) =>
        waitMs + workMs + unknownMs > 0
          ? [[stageId, waitMs / DAY, workMs / DAY, unknownMs / DAY]]
          : [],
      ),
    ).toEqual([
      ['ready', 1, 0, 0],
      ['development', 0, 7.8, 0],
      ['review', 0, 1, 0.2],
    ]);
    expect(of(map.ladder.meanFlowTime, DAY)).toBe(10);
  });

  it('is shared among the counted items in the ladder', () => {
    const map = computeMap(
      [
        stays('A', 'dev 8, ?Limbo 10, dev 10.2, done 18'),
        stays('B', 'dev 8, done 18'),
      ],
      STREAM,
      OPTIONS,
    );
    const step = map.ladder.steps.find(s => s.stageId === 'development')!;
    expect([step.workMs / DAY, step.unknownMs / DAY]).toEqual([9.9, 0.1]);
  });
});
