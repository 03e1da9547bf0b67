import { Timeline } from '../../model';
import { day } from '../../__testUtils__/history';
import { statusItem } from '../../__testUtils__/statusItem';
import { optionsOf } from '../../__testUtils__/optionsOf';

export const options = optionsOf(2, 9);
export const { window } = options;

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
