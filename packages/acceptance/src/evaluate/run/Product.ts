import {
  LinkRelation,
  StreamDefinition,
  Timeline,
} from '@value-stream/flow-engine';
import {
  getDelivery,
  getDependencies,
  getEntityScope,
  getFlowTimes,
  getMap,
  MapParameters,
} from '../../pipeline/productUnderTest';

type Answer<Query extends (...args: any[]) => Promise<unknown>> = Awaited<
  ReturnType<Query>
>;

/** A link as it was traced. */
export interface TracedLink {
  readonly from: string;
  readonly to: string;
  readonly method: string;
}

/** The questions that a portal asks of the product, for a reader who may see everything. */
export interface Product {
  /** By name, in order of names. */
  readonly streams: ReadonlyMap<string, StreamDefinition>;
  /** Timelines of a stream, of all times, in order of item and episode. */
  timelines(stream: string): Promise<readonly Timeline[]>;
  map(ref: string, asked: MapParameters): Promise<Answer<typeof getMap>>;
  flowTimes(
    ref: string,
    asked: MapParameters,
  ): Promise<Answer<typeof getFlowTimes>>;
  delivery(
    ref: string,
    asked: MapParameters,
  ): Promise<Answer<typeof getDelivery>>;
  dependencies(
    ref: string,
    asked: MapParameters,
  ): Promise<Answer<typeof getDependencies>>;
  scope(ref: string): Promise<Answer<typeof getEntityScope>>;
  /** Links of a relation, as traces show them. */
  links(relation: LinkRelation): Promise<readonly TracedLink[]>;
  /** Keys of the objects of a kind that are an entity's. */
  objectsOf(kind: string, entityRef: string): Promise<readonly string[]>;
}
