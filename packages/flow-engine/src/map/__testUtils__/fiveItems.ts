import { DAY } from '../../__testUtils__/history';
import { statusItem as item } from '../../__testUtils__/statusItem';
import { STREAM } from '../../__testUtils__/stream';
import { futureMap } from '../futureMap';
import { MapEdit } from '../MapEdit';
import { optionsOf } from '../../__testUtils__/optionsOf';

export const options = optionsOf(0, 28);

/* Mean flow 8 days: ready 15, development 20, waiting 1 and review 4 days in all; C loops for 4. */
export const FIVE = [
  item('A', 'ready 0, dev 2, done 5'),
  item('B', 'ready 0, dev 1, wait 6, review 7, done 8'),
  item('C', 'dev 0, review 2, dev 4, review 7, done 8'),
  item('D', 'backlog 0, ready 4, dev 6, done 8'),
  item('E', 'ready 5, dev 15, done 20'),
];

export const NO_DATA = { kind: 'unknown', reason: 'no-data', n: 5 };

export function meanDays(...edits: MapEdit[]) {
  const { meanFlowTime } = futureMap(FIVE, STREAM, options, edits);
  return meanFlowTime.kind === 'value'
    ? meanFlowTime.value / DAY
    : meanFlowTime.reason;
}
