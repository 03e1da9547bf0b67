import { DependencyEvidence, Span, WaitCause } from '@value-stream/flow-engine';
import { Home } from './loadHomes';

/** What ties an item to another party, whether it waited for it or not. */
export interface Tie extends Home {
  readonly evidence: DependencyEvidence;
  /** The other side's object; empty where it is none. */
  readonly otherKey: string;
  /** When it gave cause to wait, ascending; none where it never does. */
  readonly spans: readonly Span[];
}

/** What a tie gave the item cause to wait for. */
export function causesOf(tie: Tie): WaitCause[] {
  const { party, entity, evidence, otherKey } = tie;
  return tie.spans.map(({ from, to }) => ({
    party,
    ...(entity !== undefined && { entity }),
    evidence,
    ...(otherKey && { itemKey: otherKey }),
    from,
    to,
  }));
}
