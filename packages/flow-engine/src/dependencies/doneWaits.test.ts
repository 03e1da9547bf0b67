import { Timeline } from '../model';
import { createTimelineColumns } from '../columns';
import { day, DAY } from '../__testUtils__/history';
import { stays } from '../__testUtils__/stays';
import { STREAM } from '../__testUtils__/stream';
import { doneWaits } from './doneWaits';
import { measureItems } from './measureItems';

const AS = { clock: 'calendar', basis: 'state' } as const;

function choice(
  timelines: readonly Timeline[],
  stream = STREAM,
  chosen?: readonly number[],
) {
  const columns = createTimelineColumns(stream);
  columns.add(timelines);
  const measured = measureItems(columns, stream, AS);
  return {
    columns,
    measured,
    ...(chosen && { chosen: Uint8Array.from(chosen) }),
  };
}

describe('doneWaits', () => {
  const given = [
    stays('before', 'ready 0, dev 1, done 3.9'),
    stays('first', 'ready 0, dev 1, done 4'),
    stays('last', 'ready 2, dev 5, wait 6, done 8'),
    stays('behind', 'ready 0, dev 1, done 9'),
    stays('open', 'ready 0, dev 1'),
    stays('given up', 'ready 0, dev 1, abandoned 5'),
    stays('given up before', 'ready 0, dev 1, abandoned 3'),
    stays('gone', 'ready 0, removed 6'),
    stays('epic', 'dev 0, done 6', { container: true }),
    stays('epic too', 'dev 0, done 7', { container: true }),
  ];

  it('takes what was done in the window, its first instant in and its end out', () => {
    const found = doneWaits([choice(given)], { from: day(4), to: day(9) });
    expect(found.keys).toEqual(['first', 'last']);
    expect([...found.doneAt]).toEqual([day(4), day(8)]);
    expect([...found.flowMs]).toEqual([4 * DAY, 6 * DAY]);
    expect([...found.waitMs]).toEqual([DAY, 5 * DAY]);
    expect(found.leftOut).toEqual([
      { reason: 'abandoned', n: 1 },
      { reason: 'container', n: 2 },
      { reason: 'removed', n: 1 },
    ]);
  });

  it('takes the chosen ones of each of several columns', () => {
    const found = doneWaits(
      [choice(given, STREAM, [1, 0, 1, 1, 1, 0, 1, 1, 0, 1]), choice(given)],
      { from: day(4), to: day(9) },
    );
    expect(found.keys).toEqual(['last', 'first', 'last']);
    expect(found.leftOut).toEqual([
      { reason: 'abandoned', n: 1 },
      { reason: 'container', n: 3 },
      { reason: 'removed', n: 2 },
    ]);
  });

  it('is the same for windows that begin and end between the same items', () => {
    const own = choice(given);
    const found = doneWaits([own], { from: day(3.95), to: day(8.5) });
    expect(found.keys).toEqual(['first', 'last']);
    expect(doneWaits([{ ...own }], { from: day(4), to: day(9) })).toBe(found);
    const later = doneWaits([own], { from: day(4.5), to: day(9) });
    expect(later.keys).toEqual(['last']);
    const longer = doneWaits([own], { from: day(3.95), to: day(9.5) });
    expect(longer.keys).toEqual(['first', 'last', 'behind']);
  });

  it('tells choices apart that are made of the same columns', () => {
    const own = choice(given);
    const window = { from: day(4), to: day(9) };
    const without = Uint8Array.from(given, (_, n) => (n === 1 ? 0 : 1));
    expect(doneWaits([own], window).keys).toEqual(['first', 'last']);
    expect(doneWaits([{ ...own, chosen: without }], window).keys).toEqual([
      'last',
    ]);
    expect(doneWaits([own, { ...own, chosen: without }], window).keys).toEqual([
      'first',
      'last',
      'last',
    ]);
    const working = measureItems(own.columns, STREAM, {
      clock: 'working',
      basis: 'state',
    });
    const [, otherwise] = [
      doneWaits([own], window),
      doneWaits([{ ...own, measured: working }], window),
    ];
    expect([...otherwise.flowMs]).toEqual([
      working.flowMs[1],
      working.flowMs[2],
    ]);
  });
});

describe('measureItems', () => {
  it('measures counted items alone, and knows when the others ended', () => {
    const { measured } = choice([
      stays('A', 'ready 0, dev 1, done 4'),
      stays('B', 'ready 0, dev 1'),
      stays('C', 'ready 0, dev 1, abandoned 5'),
      stays('D', 'ready 0, dev 2, done 6', { container: true }),
    ]);
    expect([...measured.endedAt]).toEqual([day(4), Infinity, day(5), day(6)]);
    expect(measured.fates).toEqual([
      'counted',
      undefined,
      'abandoned',
      'container',
    ]);
    expect([...measured.flowMs]).toEqual([4 * DAY, 0, 0, 0]);
    expect([...measured.waitMs]).toEqual([DAY, 0, 0, 0]);
  });

  it('counts a stay in done before a reopening as the policy has it', () => {
    const item = stays('A', 'ready 0, dev 1, done 2, dev< 5, done 6');
    const of = (reopenPolicy: typeof STREAM.reopenPolicy) => {
      const { measured } = choice([item], { ...STREAM, reopenPolicy });
      return [
        measured.endedAt[0],
        measured.flowMs[0] / DAY,
        measured.waitMs[0] / DAY,
      ];
    };
    expect(of('last-done')).toEqual([day(6), 6, 4]);
    expect(of('cumulative-active')).toEqual([day(6), 3, 1]);
    expect(of('first-done')).toEqual([day(2), 2, 1]);
  });
});
