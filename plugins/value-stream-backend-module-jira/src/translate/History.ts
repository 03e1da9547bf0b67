import { Instant } from '@value-stream/flow-engine';
import { JsonObject } from './JsonFields';

/** One entry of an issue's changelog. */
export interface History {
  readonly id: string;
  readonly at: Instant;
  readonly user: JsonObject | undefined;
  readonly items: readonly unknown[];
}
