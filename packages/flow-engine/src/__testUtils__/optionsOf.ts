import { MapOptions } from '../model';
import { day } from './history';

/** Asks of the days from one to another, on the calendar clock and by state, and says on which day. */
export const optionsOf = (from: number, to: number, asOf = to): MapOptions => ({
  window: { from: day(from), to: day(to) },
  clock: 'calendar',
  basis: 'state',
  asOf: day(asOf),
});
