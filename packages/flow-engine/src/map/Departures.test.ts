import { day } from '../__testUtils__/history';
import { STREAM } from '../__testUtils__/stream';
import { StreamDefinition } from '../model';
import { Departures } from './Departures';
import { stageTable } from './StageTable';

/** The place of the stage that all leave. */
const READY = 2;

/**
 * Whether departures from a stage cluster, of items that left it on such
 * days; the window is of so many days.
 */
function inBatches(
  on: readonly number[],
  days = 30,
  stage = 'ready',
  stream: StreamDefinition = STREAM,
): boolean {
  const table = stageTable(stream);
  const departures = new Departures(
    stream,
    { from: day(0), to: day(days) },
    table,
  );
  for (const left of on) departures.add(READY, day(left));
  return departures.inBatches(table.orderOf.get(stage)!);
}

describe('departures', () => {
  // A tenth of 30 days are 3 days, on which 6 departures are the fewest.
  it('cluster where more than half are on a tenth of the days', () => {
    expect(inBatches([1, 1, 2, 3, 4, 5])).toBe(true);
    expect(inBatches([1, 2, 3, 4, 5, 6])).toBe(false);
    expect(inBatches([8, 8, 8, 8, 1, 2, 3, 4, 5, 6])).toBe(true);
    expect(inBatches([8, 8, 8, 1, 2, 3, 4, 5, 6, 7])).toBe(false);
  });

  it('say nothing where there are fewer than two for each of those days', () => {
    expect(inBatches([1, 1, 1, 1, 1])).toBe(false);
    expect(inBatches([1, 1, 1, 1, 1, 1])).toBe(true);
  });

  it('say nothing in a window of less than ten days', () => {
    expect(inBatches([1, 1, 1, 1], 9.9)).toBe(false);
    expect(inBatches([1, 1, 1, 1], 10)).toBe(true);
  });

  it('count by stage, and not where a stage has none or is left before the window or after it', () => {
    expect(inBatches([1, 1, 1, 1, 1, 1], 30, 'development')).toBe(false);
    expect(inBatches([-1, -1, -1, -1, -1, -1])).toBe(false);
    expect(inBatches([30, 30, 30, 30, 30, 30])).toBe(false);
    expect(inBatches([0, 0, 0, 0, 0, 0])).toBe(true);
    expect(inBatches([29.9, 29.9, 29.9, 29.9, 29.9, 29.9])).toBe(true);
  });

  it('fall on the local day, which begins before that of universal time', () => {
    const stream = {
      ...STREAM,
      calendar: { ...STREAM.calendar, timeZone: 'Asia/Kathmandu' },
    };
    // Days begin at 18:15 universal time: a fourth departure joins the three
    // of day 1. Of seven, four on one of ten days are more than half.
    expect(inBatches([0.9, 1.2, 1.3, 1.7, 2.9, 3.9, 4.9], 10)).toBe(false);
    expect(
      inBatches([0.9, 1.2, 1.3, 1.7, 2.9, 3.9, 4.9], 10, 'ready', stream),
    ).toBe(true);
  });

  it('are told apart by midnight where clocks change', () => {
    // New York put its clocks forward on 10 March 2024, day 69, and back on 3
    // November, day 307: midnight moves from 5:00 universal time to 4:00 and
    // back. Windows of ten days, of which one is a tenth.
    const stream = {
      ...STREAM,
      calendar: { ...STREAM.calendar, timeZone: 'America/New_York' },
    };
    const table = stageTable(stream);
    const clustered = (from: number, hours: readonly number[]) => {
      const departures = new Departures(
        stream,
        { from: day(from), to: day(from + 10) },
        table,
      );
      for (const hour of hours) departures.add(READY, day(from + hour / 24));
      return departures.inBatches(READY);
    };
    // Day 71 begins at 4:00: 3:30 still belongs to day 70, 4:30 to day 71.
    const spring = (hour: number) =>
      clustered(65, [hour, 150, 151, 152, 20, 44, 68]);
    expect(spring(6 * 24 + 4.5)).toBe(true);
    expect(spring(6 * 24 + 3.5)).toBe(false);
    // Day 309 begins at 5:00: 4:30 still belongs to day 308, 5:30 to day 309.
    const autumn = (hour: number) =>
      clustered(303, [hour, 150, 151, 152, 20, 44, 68]);
    expect(autumn(6 * 24 + 5.5)).toBe(true);
    expect(autumn(6 * 24 + 4.5)).toBe(false);
  });
});
