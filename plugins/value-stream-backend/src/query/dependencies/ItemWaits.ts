import { WaitStretch } from '@value-stream/flow-engine';

/** The waits of an item's episode. */
export interface ItemWaits {
  readonly doneAt: number;
  readonly stretches: readonly WaitStretch[];
}
