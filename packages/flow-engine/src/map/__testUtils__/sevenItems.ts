import { DAY } from '../../__testUtils__/history';
import { statusItem as item } from '../../__testUtils__/statusItem';
import { STREAM } from '../../__testUtils__/stream';
import { Figure } from '../../model';
import { computeMap } from '../computeMap';
import { optionsOf } from '../../__testUtils__/optionsOf';
import { FIVE } from '../../__testUtils__/fiveItems';

export const options = optionsOf(0, 28);

/* Flow times 5, 8, 8, 4 and 15 days; C went back once; F was done at once, H is at work. */
export const ITEMS = [
  ...FIVE,
  item('F', 'done 3'),
  item('H', 'dev 3, review 9'),
];

export const map = computeMap(ITEMS, STREAM, options);
export const days = (figure: Figure) =>
  figure.kind === 'value' ? figure.value / DAY : figure.reason;
