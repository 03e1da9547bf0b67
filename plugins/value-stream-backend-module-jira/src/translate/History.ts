import { Fields } from '@value-stream/backstage-plugin-value-stream-node';
import { Instant } from '@value-stream/flow-engine';

/** One entry of an issue's changelog. */
export interface History {
  readonly id: string;
  readonly at: Instant;
  readonly user: Fields | undefined;
  /** Changes of single fields; undefined where an entry is none. */
  readonly items: readonly (Fields | undefined)[];
}
