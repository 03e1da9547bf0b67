import { DependencyEvidence, Span } from '@value-stream/flow-engine';
import { Home } from './loadHomes';

/** What ties an item to another party, whether it waited for it or not. */
export interface Tie extends Home {
  readonly evidence: DependencyEvidence;
  /** The other side's object; empty where it is none. */
  readonly otherKey: string;
  /** When it gave cause to wait, ascending; none where it never does. */
  readonly spans: readonly Span[];
}
