import { DeliveryObject } from '@value-stream/flow-engine';
import { LinkRow } from './LinkRow';

export const GATE_RULE = 'linkByGate';

/** An approval whose key is that of what it gates, `/approvals/…`, approves it. */
export function linkByGate({ key, kind }: DeliveryObject): readonly LinkRow[] {
  const gated = /^(.+)\/approvals\/[^/]+$/.exec(key)?.[1];
  return kind !== 'approval' || gated === undefined
    ? []
    : [
        {
          from_key: key,
          to_key: gated,
          relation: 'approves',
          method: 'gate',
          confidence: 1000,
          evidence: 'A gate of it',
          rule: GATE_RULE,
        },
      ];
}
