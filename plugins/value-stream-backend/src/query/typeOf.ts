import { Timeline } from '@value-stream/flow-engine';

/** Items without a type go by this name. */
export const UNCLASSIFIED = 'unclassified';

export function typeOf({ type }: Pick<Timeline, 'type'>): string {
  return type ?? UNCLASSIFIED;
}
