import { DependencyEvidence } from '@value-stream/flow-engine';
import { MapParameters, MapQuery, readMapQuery } from '../MapQuery';

/** What is asked of dependencies, as it comes in. */
export interface DependencyParameters extends MapParameters {
  readonly evidence?: readonly DependencyEvidence[];
  readonly depth?: number;
  readonly between?: 'streams' | 'entities';
}

/** What is asked of dependencies, completed. */
export interface DependencyQuery extends MapQuery {
  /** Kinds of evidence; all where absent. */
  readonly evidence?: ReadonlySet<DependencyEvidence>;
  /** How many edges away from the entity the graph reaches. */
  readonly depth: number;
  /** What the other ends of edges are. */
  readonly between: 'streams' | 'entities';
}

/**
 * Completes what is asked: all kinds of evidence, direct edges, to streams.
 *
 * @throws InputError where the window is empty, endless or not a window
 */
export function readDependencyQuery(
  parameters: DependencyParameters,
  now: number,
): DependencyQuery {
  const { evidence, depth = 1, between = 'streams' } = parameters;
  return {
    ...readMapQuery(parameters, now),
    ...(evidence?.length && { evidence: new Set(evidence) }),
    depth,
    between,
  };
}
