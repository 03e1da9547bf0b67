import { DAY } from '../../__testUtils__/history';
import { STREAM } from '../../__testUtils__/stream';
import { futureMap } from '../futureMap';
import { MapEdit } from '../MapEdit';
import { optionsOf } from '../../__testUtils__/optionsOf';
import { FIVE } from '../../__testUtils__/fiveItems';

export const options = optionsOf(0, 28);

export const NO_DATA = { kind: 'unknown', reason: 'no-data', n: 5 };

/**
 * The mean flow time of the five items after changes, in days or why not. It
 * is 8 before: ready 15, development 20, waiting 1 and review 4 days in all; C loops for 4.
 */
export function meanDays(...edits: MapEdit[]) {
  const { meanFlowTime } = futureMap(FIVE, STREAM, options, edits);
  return meanFlowTime.kind === 'value'
    ? meanFlowTime.value / DAY
    : meanFlowTime.reason;
}
