import { MapOptions, Timeline } from '../../model';
import { day } from '../../__testUtils__/history';
import { statusItem } from '../../__testUtils__/statusItem';

export const window = { from: day(2), to: day(9) };

export const options: MapOptions = {
  window,
  clock: 'calendar',
  basis: 'state',
  asOf: day(9),
};

export const ended = (
  key: string,
  on: number,
  state: Timeline['state'],
): Timeline => ({
  ...statusItem(key, `dev 0, done ${on}`),
  state,
});

export const NONE = { from: day(3), to: day(3) };

/* Done at the window's first instant, inside it, and at its end, which is outside. */
export const EDGES = [
  statusItem('first', 'dev 0, done 2'),
  statusItem('inside', 'dev 1, done 5'),
  statusItem('end', 'dev 3, done 9'),
  statusItem('before', 'dev 0, done 1.5'),
  statusItem('direct', 'done 4'),
];
