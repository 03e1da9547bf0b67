import {
  COMMIT_STAGES,
  DEFAULT_STAGES,
  FlowItemKind,
  Stage,
  StreamDefinition,
} from '@value-stream/flow-engine';
import { DeclaredStream } from './DeclaredStream';

/**
 * The definition that timelines are composed with, given what the stream's
 * flow item turned out to be.
 */
export function effectiveDefinition(
  declared: DeclaredStream,
  resolvedFlowItem: FlowItemKind,
): StreamDefinition {
  const flowItem =
    declared.flowItem === 'auto' ? resolvedFlowItem : declared.flowItem;
  const stages =
    declared.stages ??
    (flowItem === 'commits' ? COMMIT_STAGES : DEFAULT_STAGES);
  return {
    ...declared,
    flowItem,
    stages,
    commitment: stages.some(({ id }) => id === declared.commitment)
      ? declared.commitment!
      : defaultCommitment(stages),
  };
}

/** `Ready` where there is such a stage, else the first active one. */
function defaultCommitment(stages: readonly Stage[]): string {
  const stage =
    stages.find(({ class: stageClass }) => stageClass === 'ready') ??
    stages.find(({ mode }) => mode === 'active') ??
    stages[0];
  return stage.id;
}
