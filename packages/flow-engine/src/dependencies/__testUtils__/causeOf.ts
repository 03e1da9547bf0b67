import { day } from '../../__testUtils__/history';
import { WaitCause } from '../WaitCause';
import { optionsOf } from '../../__testUtils__/optionsOf';

export const options = optionsOf(0, 28);

export function cause(
  party: string,
  from: number,
  to: number | null,
  itemKey?: string,
): WaitCause {
  return {
    party,
    evidence: 'blocked-by',
    from: day(from),
    to: to === null ? null : day(to),
    ...(itemKey === undefined ? {} : { itemKey }),
  };
}

export const NOTHING = { causes: new Map(), workedOn: new Map() };
export const OWN = new Set(['us']);
