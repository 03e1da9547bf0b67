import { day, HOUR } from '../__testUtils__/history';
import { statusItem } from '../__testUtils__/statusItem';
import { STREAM } from '../__testUtils__/stream';
import { Clock, StreamDefinition } from '../model';
import { mapOfColumns } from '../map';
import { calendarOf } from '../time';
import {
  createTimelineColumns,
  GrowingColumns,
  TimelineColumns,
} from './createTimelineColumns';
import { workingTimes } from './workingTimes';

// Day 0 is a Monday; work is from 9 to 17, Monday to Friday.
const A = statusItem('A', 'ready 0, dev 2, done 5');
const B = statusItem('B', 'ready 4.5, dev 7.5');
const AROUND_THE_CLOCK: StreamDefinition = {
  ...STREAM,
  calendar: {
    ...STREAM.calendar,
    workingDays: [1, 2, 3, 4, 5, 6, 7],
    workingHours: [[0, 1440]],
  },
};

const OF_STREAM = calendarOf(STREAM.calendar);

function columnsOf(...timelines: (typeof A)[]): GrowingColumns {
  const columns = createTimelineColumns(STREAM);
  columns.add(timelines);
  return columns;
}

function meanFlowHours(
  columns: TimelineColumns,
  stream: StreamDefinition,
  clock: Clock,
): number | undefined {
  const { meanFlowTime } = mapOfColumns([{ columns }], stream, {
    window: { from: day(0), to: day(30) },
    clock,
    basis: 'state',
    asOf: day(30),
  });
  return meanFlowTime.kind === 'value' ? meanFlowTime.value / HOUR : undefined;
}

describe('working times kept with columns', () => {
  it('are those of each visit that has ended, and none of an open one', () => {
    const { held } = columnsOf(A, B);
    // A: Monday and Tuesday, then Wednesday to Friday, then done at once. B:
    // Friday from noon, Monday until noon: 5 and 3 hours, then open.
    const ms = workingTimes(held, OF_STREAM);
    expect([0, 1, 2, 3, 4].map(v => ms[v] / HOUR)).toEqual([16, 24, 0, 8, NaN]);
  });

  it('look up an instant anew where a visit does not begin as the last one ends', () => {
    const [ready, dev, done] = A.visits;
    const apart = {
      ...A,
      visits: [ready, { ...dev, from: day(3) }, { ...done, from: day(6) }],
    };
    const { held } = columnsOf(apart);
    // Monday and Tuesday; Thursday alone is left of the development.
    expect(workingTimes(held, OF_STREAM)[0] / HOUR).toBe(16);
    expect(workingTimes(held, OF_STREAM)[1] / HOUR).toBe(16);
  });

  it('are none of a visit that ends before it begins', () => {
    const [ready, ...others] = A.visits;
    const skewed = { ...A, visits: [{ ...ready, from: day(4) }, ...others] };
    expect(workingTimes(columnsOf(skewed).held, OF_STREAM)[0]).toBe(0);
  });

  it('are kept until items are added or another calendar is asked for', () => {
    const columns = columnsOf(A);
    const first = workingTimes(columns.held, OF_STREAM);
    expect(workingTimes(columns.held, OF_STREAM)).toBe(first);
    columns.add([B]);
    expect(workingTimes(columns.held, OF_STREAM)[3] / HOUR).toBe(8);
    const other = calendarOf(AROUND_THE_CLOCK.calendar);
    expect(workingTimes(columns.held, other)[0] / HOUR).toBe(48);
    expect(workingTimes(columns.held, OF_STREAM)[0] / HOUR).toBe(16);
  });

  it('are measured as items are added where the calendar is told, and else by the first map on the working clock', () => {
    const columns = createTimelineColumns({ stages: STREAM.stages });
    columns.add([A, B]);
    const without = columns.bytes;
    expect(meanFlowHours(columns, STREAM, 'calendar')).toBe(5 * 24);
    expect(columns.bytes).toBe(without);
    expect(columnsOf(A, B).bytes).toBeGreaterThan(without);
    expect(meanFlowHours(columns, STREAM, 'working')).toBe(5 * 8);
    expect(columns.bytes).toBe(columnsOf(A, B).bytes);
  });

  it('are those of the calendar of the stream that a map is of, and of the columns that are read', () => {
    const columns = columnsOf(A);
    for (const [stream, hours] of [
      [STREAM, 40],
      [AROUND_THE_CLOCK, 120],
      [STREAM, 40],
    ] as const) {
      expect(meanFlowHours(columns, stream, 'working')).toBe(hours);
    }
    const [later] = [statusItem('C', 'ready 7, dev 8, done 9')];
    const both = mapOfColumns(
      [{ columns }, { columns: columnsOf(later) }],
      STREAM,
      {
        window: { from: day(0), to: day(30) },
        clock: 'working',
        basis: 'state',
        asOf: day(30),
      },
    );
    // 40 hours and 16.
    expect(both.meanFlowTime).toMatchObject({ value: 28 * HOUR, n: 2 });
  });
});
