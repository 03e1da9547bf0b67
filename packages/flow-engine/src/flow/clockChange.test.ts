import { day, DAY, HOUR } from '../__testUtils__/history';
import { statusItem } from '../__testUtils__/statusItem';
import { STREAM } from '../__testUtils__/stream';
import { cumulativeFlow } from './cumulativeFlow';
import { flowTimes } from './flowTimes';
import { throughputPerDay } from './throughput';
import { options } from './__testUtils__/edgesOfWindow';

describe('the day that clocks change', () => {
  // In Vienna 31 March 2024 has 23 hours, from 23:00 to 22:00 universal time.
  const vienna = {
    ...STREAM,
    calendar: { ...STREAM.calendar, timeZone: 'Europe/Vienna' },
  };
  const at = (iso: string) => Date.parse(`2024-${iso}Z`);
  const easter = { from: at('03-29T23:00'), to: at('04-01T22:00') };
  const on = (iso: string) => (at(iso) - day(0)) / DAY;
  const items = [
    statusItem('A', `dev ${on('03-30T22:00')}, done ${on('03-31T21:30')}`),
    statusItem('B', `dev ${on('03-30T22:00')}, done ${on('03-31T22:30')}`),
  ];

  it('begins and ends each day where the clock does', () => {
    expect(
      throughputPerDay(items, vienna, easter).map(({ from, items: n }) => [
        new Date(from).toISOString(),
        n,
      ]),
    ).toEqual([
      ['2024-03-29T23:00:00.000Z', 0],
      ['2024-03-30T23:00:00.000Z', 1],
      ['2024-03-31T22:00:00.000Z', 1],
    ]);
    expect(
      cumulativeFlow(items, vienna, easter).map(({ bands }) => bands[10]),
    ).toEqual([0, 1, 2]);
  });

  it('is as long as it is on the calendar clock', () => {
    // A 23.5 hours, B an hour more.
    expect(
      flowTimes(items, vienna, { ...options, window: easter }).map(
        ({ flowMs }) => flowMs / HOUR,
      ),
    ).toEqual([23.5, 24.5]);
  });
});
