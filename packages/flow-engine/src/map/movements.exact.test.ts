import { day } from '../__testUtils__/history';
import { stays } from '../__testUtils__/stays';
import { STREAM } from '../__testUtils__/stream';
import { Timeline } from '../model';
import { computeMap } from './computeMap';
import { optionsOf } from '../__testUtils__/optionsOf';

const OPTIONS = optionsOf(10, 20, 40);

const mapOf = (timelines: readonly Timeline[], asOf = 40) =>
  computeMap(timelines, STREAM, { ...OPTIONS, asOf: day(asOf) });

/** Arrivals at and departures from each stage that has any. */
const moves = (...timelines: Timeline[]) =>
  mapOf(timelines).stages.flatMap(
    ({ stageId, arrivalsPerWeek, departuresPerWeek }) =>
      arrivalsPerWeek.n + departuresPerWeek.n > 0
        ? [`${stageId} ${arrivalsPerWeek.n} ${departuresPerWeek.n}`]
        : [],
  );

describe('movements in a window', () => {
  it('are entries and departures from its beginning until before its end', () => {
    expect(moves(stays('A', 'backlog 5, dev 10, review 20, done 21'))).toEqual([
      'backlog 0 1',
      'development 1 0',
    ]);
    expect(moves(stays('A', 'backlog 9.9, dev 19.9, done 20'))).toEqual([
      'backlog 0 1',
      'development 1 0',
    ]);
    expect(moves(stays('A', 'ready 5, dev 9, review 21'))).toEqual([]);
  });

  it('are none of unknown stages', () => {
    expect(moves(stays('A', '? 11, ?Limbo 12, backlog 13, ? 14'))).toEqual([
      'backlog 1 1',
    ]);
  });

  it('leave done only where that did not last', () => {
    expect(moves(stays('A', 'dev 8, done 12'))).toEqual([
      'development 0 1',
      'released 1 0',
    ]);
    expect(moves(stays('A', 'dev 8, done 12, dev< 14, done 16'))).toEqual([
      'development 1 2',
      'released 2 1',
    ]);
    expect(moves(stays('A', 'dev 12, review 12, done 15'))).toEqual([
      'development 1 1',
      'review 1 1',
      'released 1 0',
    ]);
  });

  it('are given per week, with what is left of them', () => {
    const map = mapOf([
      stays('A', 'dev 11'),
      stays('B', 'dev 12'),
      stays('C', 'dev 13, review 14'),
    ]);
    const { arrivalsPerWeek, departuresPerWeek, netFlowPerWeek } =
      map.stages.find(({ stageId }) => stageId === 'development')!;
    const perWeek = (count: number) => ({
      kind: 'value',
      value: count / (10 / 7),
      unit: 'per-week',
      n: count,
      method: 'count per 7 days',
    });
    expect(arrivalsPerWeek).toEqual(perWeek(3));
    expect(departuresPerWeek).toEqual(perWeek(1));
    expect(netFlowPerWeek).toEqual(perWeek(2));
  });
});

describe('statuses that no stage claims', () => {
  const unmapped = (timelines: readonly Timeline[], asOf = 40) =>
    mapOf(timelines, asOf).unmappedStatuses.map(
      ({ status, items }) => `${status} ${items}`,
    );

  it('are told with their items, most first and then by name', () => {
    expect(
      unmapped([
        stays('A', '?Parked 11, dev 12, ?Limbo 13, dev 14, ?Limbo 15'),
        stays('B', '?Hold 11, ?Maybe 12'),
        stays('C', '?Maybe 13, ?Limbo 14'),
        stays('D', '?Limbo 13'),
      ]),
    ).toEqual(['Limbo 3', 'Maybe 2', 'Hold 1', 'Parked 1']);
  });

  it('count where they touch the part of the window that has passed', () => {
    const items = [
      stays('A', '?Before 5, dev 10'),
      stays('B', '?First 5, dev 10.1'),
      stays('C', '?Last 19.9'),
      stays('D', '?After 20'),
      stays('E', '?Through 5, dev 25'),
      stays('F', '? 12'),
    ];
    expect(unmapped(items)).toEqual(['First 1', 'Last 1', 'Through 1']);
    expect(unmapped(items, 15)).toEqual(['First 1', 'Through 1']);
  });

  it('are those of each item by itself', () => {
    expect(
      unmapped([
        stays('A', 'ready 11, dev 12, ?Limbo 13, dev 14'),
        stays('B', 'ready 11, dev 12'),
      ]),
    ).toEqual(['Limbo 1']);
  });
});

describe('the figures of a stage', () => {
  it('say what they are', () => {
    const map = mapOf([
      stays('A', 'dev 8, review 10, done 14'),
      stays('B', 'ready 8, done 14'),
      stays('C', 'dev 12', { blocked: [{ from: day(13), to: null }] }),
      stays('D', 'dev 15'),
    ]);
    const stage = map.stages.find(({ stageId }) => stageId === 'development')!;
    expect(stage.share).toEqual({
      kind: 'value',
      value: 1 / 2,
      unit: 'ratio',
      n: 2,
      method: 'share of counted items',
    });
    expect(stage.percentCompleteAccurate).toEqual({
      kind: 'value',
      value: 1,
      unit: 'ratio',
      n: 1,
      method: '1 − charged ÷ left forward',
    });
    const standing = { kind: 'value', unit: 'items', n: 2, method: 'count' };
    expect(stage.inProgress).toEqual({ ...standing, value: 2 });
    expect(stage.blockedNow).toEqual({ ...standing, value: 1 });
    expect(stage.oldest).toEqual({
      kind: 'value',
      value: day(20) - day(12),
      unit: 'ms',
      n: 2,
      method: 'maximum',
    });
    expect(map.firstTimeRight).toMatchObject({
      method: 'share of items without a return',
    });
    expect(map.velocity).toMatchObject({ method: 'count' });
    const review = map.stages.find(({ stageId }) => stageId === 'review')!;
    expect(review.oldest).toEqual({
      kind: 'unknown',
      reason: 'no-items',
      n: 0,
    });
  });
});
