import { Fields } from '@value-stream/backstage-plugin-value-stream-node';
import { Instant } from '@value-stream/flow-engine';

/** One entry of an issue's changelog. */
export interface History {
  readonly id: string;
  readonly at: Instant;
  readonly user: Fields | undefined;
  readonly items: readonly unknown[];
}
