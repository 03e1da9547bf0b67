import { FlowItemKind, StreamDefinition } from '@value-stream/flow-engine';

/**
 * A stream as annotations, entities and configuration declare it, kept in
 * `stream.definition`. What depends on the data at hand is still open: with
 * `flowItem: 'auto'` the flow item is the first of work items, changes and
 * commits that the members have, and without `stages` the template follows
 * from it. `effectiveDefinition` closes both.
 */
export interface DeclaredStream
  extends Omit<StreamDefinition, 'stages' | 'commitment' | 'flowItem'> {
  readonly flowItem: FlowItemKind | 'auto';
  readonly stages?: StreamDefinition['stages'];
  readonly commitment?: string;
}
