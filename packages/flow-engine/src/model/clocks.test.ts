import { day, HOUR } from '../__testUtils__/history';
import { statusItem } from '../__testUtils__/statusItem';
import { STREAM } from '../__testUtils__/stream';
import { flowTimes, workItemAges } from '../flow';
import { compareMaps, computeMap } from '../map';
import { createCalendar, elapsedMs } from '../time';
import { DurationMs, MapOptions } from './index';

const calendar = createCalendar(STREAM.calendar);
const span = { from: day(0), to: day(1) };
const onCalendar = elapsedMs(span, 'calendar', calendar);
const atWork = elapsedMs(span, 'working', calendar);
const options = <C extends 'calendar' | 'working'>(
  clock: C,
): MapOptions<C> => ({
  window: { from: day(0), to: day(7) },
  clock,
  basis: 'state',
  asOf: day(7),
});
const items = [statusItem('A', 'dev 0, done 2'), statusItem('B', 'dev 1')];

/* What must not type-check is marked; the type checker fails where it does. */
describe('the two clocks', () => {
  it('have durations that do not stand for each other', () => {
    const atWorkOnly = (ms: DurationMs<'working'>) => ms;
    expect(atWorkOnly(atWork)).toBe(8 * HOUR);
    // @ts-expect-error calendar time is not working time
    expect(atWorkOnly(onCalendar)).toBe(24 * HOUR);
    // @ts-expect-error a plain number is no duration
    expect(atWorkOnly(5)).toBe(5);
    // @ts-expect-error nor is the sum of both
    expect(atWorkOnly(atWork + onCalendar)).toBe(32 * HOUR);
  });

  it('carry over to what is measured of items', () => {
    const [{ flowMs }] = flowTimes(items, STREAM, options('working'));
    const working: DurationMs<'working'> = flowMs;
    // @ts-expect-error measured on the working clock
    const wrong: DurationMs<'calendar'> = flowMs;
    expect(working).toBe(wrong);
    const [{ ageMs }] = workItemAges(items, STREAM, 'calendar', day(3));
    // @ts-expect-error measured on the calendar clock
    const age: DurationMs<'working'> = ageMs;
    expect(age).toBe(48 * HOUR);
  });

  it('have maps that do not compare', () => {
    const slow = computeMap(items, STREAM, options('calendar'));
    const fast = computeMap(items, STREAM, options('working'));
    const same = compareMaps(slow, slow);
    expect(same.velocityPerWeek.change).toMatchObject({ value: 0 });
    expect(same).toMatchObject({
      windows: { before: slow.window, after: slow.window },
      clock: 'calendar',
      basis: 'state',
    });
    // @ts-expect-error one map is on the other clock
    expect(() => compareMaps(slow, fast)).toThrow('does not compare');
  });
});
