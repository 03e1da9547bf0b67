import { day, DAY } from '../__testUtils__/history';
import { stays } from '../__testUtils__/stays';
import { STREAM } from '../__testUtils__/stream';
import { MapOptions, StreamDefinition, Timeline } from '../model';
import { computeMap } from './computeMap';
import { futureMap } from './futureMap';
import { optionsOf } from '../__testUtils__/optionsOf';

const OPTIONS = optionsOf(10, 20, 40);

const mapOf = (
  timelines: readonly Timeline[],
  options: Partial<MapOptions> = {},
  stream: StreamDefinition = STREAM,
) => computeMap(timelines, stream, { ...OPTIONS, ...options });

/** What became of items: how many were counted, how many were done, and why others were left out. */
function fates(
  timelines: readonly Timeline[],
  reopenPolicy: StreamDefinition['reopenPolicy'] = 'last-done',
) {
  const map = mapOf(timelines, {}, { ...STREAM, reopenPolicy });
  const { counted, velocity, leftOut } = map;
  return [
    counted,
    velocity.n,
    leftOut.map(({ reason, n }) => `${reason} ${n}`).join(', '),
  ];
}

const fate = (steps: string, more: Partial<Timeline> = {}) =>
  fates([stays('A', steps, more)]);

describe('what became of an item in a window', () => {
  it('counts for durations where it was done from the beginning until before the end', () => {
    expect(fate('dev 8, done 10')).toEqual([1, 1, '']);
    expect(fate('dev 8, done 9.9')).toEqual([0, 0, '']);
    expect(fate('dev 8, done 19.9')).toEqual([1, 1, '']);
    expect(fate('dev 8, done 20')).toEqual([0, 0, '']);
    expect(fate('dev 8')).toEqual([0, 0, '']);
  });

  it('is left out where it was abandoned or removed then, and is not done', () => {
    for (const end of ['abandoned', 'removed']) {
      expect(fate(`dev 8, ${end} 10`)).toEqual([0, 0, `${end} 1`]);
      expect(fate(`dev 8, ${end} 9.9`)).toEqual([0, 0, '']);
      expect(fate(`dev 8, ${end} 19.9`)).toEqual([0, 0, `${end} 1`]);
      expect(fate(`dev 8, ${end} 20`)).toEqual([0, 0, '']);
    }
  });

  it('is left out of durations with its reason, most by the same counted together, in the order of names', () => {
    const items = [
      stays('A', 'dev 8, removed 12'),
      stays('B', 'dev 8, done 12', { clockSkew: true }),
      stays('C', 'backlog 8, done 12'),
      stays('D', 'dev 8, done 12', { container: true }),
      stays('E', 'dev 8, abandoned 12'),
      stays('F', 'dev 8, ? 9, done 12'),
      stays('G', 'done 12'),
      stays('H', 'dev 8, ?Limbo 9, done 12'),
    ];
    const leftOut = [
      { reason: 'abandoned', n: 1 },
      { reason: 'clock-skew', n: 1 },
      { reason: 'container', n: 1 },
      { reason: 'direct-to-done', n: 2 },
      { reason: 'removed', n: 1 },
      { reason: 'unknown-time', n: 1 },
      { reason: 'unmapped-status', n: 1 },
    ];
    const map = mapOf(items);
    expect(map.leftOut).toEqual(leftOut);
    // B, C, F, G and H are done all the same.
    expect(map.velocity).toMatchObject({ value: 5 });
    expect(futureMap(items, STREAM, OPTIONS, []).leftOut).toEqual(leftOut);
  });

  it('goes by the first time that it was done where the policy says so', () => {
    const again = [stays('A', 'dev 8, done 12, dev< 14, done 25')];
    expect(fates(again, 'first-done')).toEqual([1, 1, '']);
    expect(fates(again, 'last-done')).toEqual([0, 0, '']);
    const before = [stays('A', 'dev 3, done 5, dev< 7, done 12')];
    expect(fates(before, 'first-done')).toEqual([0, 0, '']);
    expect(fates(before, 'last-done')).toEqual([1, 1, '']);
  });

  it('has none before the window, where that has not begun', () => {
    const items = [
      stays('A', 'dev 1, abandoned 7'),
      stays('B', 'dev 1, removed 7'),
      stays('C', 'dev 1, done 7'),
    ];
    const { leftOut, velocity, counted } = mapOf(items, { asOf: day(5) });
    expect([leftOut, velocity.n, counted]).toEqual([[], 0, 0]);
  });

  it('counts where the committed stage was the commitment alone', () => {
    expect(fate('backlog 0, ready 8, done 12')).toEqual([1, 1, '']);
  });
});

describe('unknown time', () => {
  it('leaves an item out above 5 % of its time', () => {
    // 9.5 days known, and half a day of ten not.
    expect(fate('dev 8, ?Limbo 9, dev 9.5, done 18')).toEqual([1, 1, '']);
    expect(fate('dev 8, ?Limbo 9, dev 9.6, done 18')).toEqual([
      0,
      1,
      'unmapped-status 1',
    ]);
  });

  it('is that of a status where more than half of it is', () => {
    expect(fate('dev 8, ? 9, ?Limbo 10, dev 11, done 18')[2]).toBe(
      'unknown-time 1',
    );
    expect(fate('dev 8, ? 9, ?Limbo 10, dev 11.1, done 18')[2]).toBe(
      'unmapped-status 1',
    );
  });

  it('counts directly before the start, and not before a known stage ahead of it', () => {
    expect(fate('backlog 0, ? 7, dev 8, done 18')[2]).toBe('unknown-time 1');
    expect(fate('? 0, backlog 5, dev 8, done 18')).toEqual([1, 1, '']);
    expect(fate('?Limbo 0, backlog 5, ? 7, dev 8, done 18')[2]).toBe(
      'unknown-time 1',
    );
  });

  it('is a share of the time since the start, back before the commitment included', () => {
    expect(fate('backlog 0, dev 8, ? 9, dev 9.6, done 18')[2]).toBe(
      'unknown-time 1',
    );
    expect(fate('dev 8, backlog< 9, ? 17, dev 17.5, done 18')).toEqual([
      1,
      1,
      '',
    ]);
  });

  it('is not counted after the item was done', () => {
    const item = stays('A', 'dev 8, done 12, ? 13, dev< 17, done 25');
    expect(fates([item], 'first-done')).toEqual([1, 1, '']);
  });
});

describe('what else a map counts', () => {
  it('tells traced and merged items among those done', () => {
    const traits = { traced: true, mergedOnly: true };
    const map = mapOf([
      stays('A', 'dev 8, done 12', { traced: true }),
      stays('B', 'dev 8, done 12', { mergedOnly: true }),
      stays('C', 'done 12', { mergedOnly: true }),
      stays('D', 'dev 8, done 12'),
      stays('E', 'dev 8, abandoned 12', traits),
      stays('F', 'dev 8, done 12', { ...traits, container: true }),
    ]);
    expect(map.traceability).toEqual({
      kind: 'value',
      value: 1 / 4,
      unit: 'ratio',
      n: 4,
      method: 'share of done items',
    });
    expect(map.mergedOnly).toBe(2);
  });

  it('counts what was abandoned by the stage in which it stood last', () => {
    const map = mapOf([
      stays('A', 'dev 8, review 9, abandoned 12'),
      stays('B', 'review 8, abandoned 12'),
      stays('C', 'backlog 8, abandoned 12'),
      stays('D', 'dev 8, ?Limbo 9, abandoned 12'),
      stays('E', 'abandoned 12'),
      stays('F', 'dev 8, removed 12'),
      stays('G', 'dev 8, done 12', { clockSkew: true }),
    ]);
    expect(
      map.stages.flatMap(({ stageId, abandoned }) =>
        abandoned === 0 ? [] : [`${stageId} ${abandoned}`],
      ),
    ).toEqual(['backlog 1', 'review 2']);
  });

  it('counts what started in the part of the window that has passed', () => {
    const items = [
      stays('A', 'ready 9.9'),
      stays('B', 'ready 10'),
      stays('C', 'backlog 0, dev 15'),
      stays('D', 'ready 20'),
      stays('E', 'backlog 12'),
    ];
    expect(mapOf(items).arrivalsPerWeek).toMatchObject({ n: 2, value: 1.4 });
    expect(mapOf(items, { asOf: day(15) }).arrivalsPerWeek).toMatchObject({
      n: 1,
      value: 1.4,
    });
  });

  it('counts what is in flow at the end, with the age of the oldest', () => {
    const map = mapOf([
      stays('A', 'ready 12'),
      stays('B', 'ready 6, abandoned 21'),
      stays('C', 'ready 9'),
      stays('D', 'ready 20'),
      stays('E', 'ready 20.1'),
      stays('F', 'ready 2, done 20'),
      stays('G', 'ready 1', { container: true }),
      stays('H', 'ready 1, removed 25'),
      stays('I', 'backlog 0'),
    ]);
    expect(map.inProgress).toEqual({
      kind: 'value',
      value: 4,
      unit: 'items',
      n: 4,
      method: 'count',
    });
    expect(map.oldestInProgress).toEqual({
      kind: 'value',
      value: 14 * DAY,
      unit: 'ms',
      n: 4,
      method: 'maximum',
    });
  });
});
