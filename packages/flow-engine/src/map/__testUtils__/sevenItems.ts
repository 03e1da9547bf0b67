import { DAY } from '../../__testUtils__/history';
import { statusItem as item } from '../../__testUtils__/statusItem';
import { STREAM } from '../../__testUtils__/stream';
import { Figure } from '../../model';
import { computeMap } from '../computeMap';
import { optionsOf } from '../../__testUtils__/optionsOf';

export const options = optionsOf(0, 28);

/* Flow times 5, 8, 8, 4 and 15 days; C went back once; F was done at once, H is at work. */
export const ITEMS = [
  item('A', 'ready 0, dev 2, done 5'),
  item('B', 'ready 0, dev 1, wait 6, review 7, done 8'),
  item('C', 'dev 0, review 2, dev 4, review 7, done 8'),
  item('D', 'backlog 0, ready 4, dev 6, done 8'),
  item('E', 'ready 5, dev 15, done 20'),
  item('F', 'done 3'),
  item('H', 'dev 3, review 9'),
];

export const map = computeMap(ITEMS, STREAM, options);
export const days = (figure: Figure) =>
  figure.kind === 'value' ? figure.value / DAY : figure.reason;
