import { Instant, Stage } from '../model';

/** Where the composed rule puts an item from an instant on, and because of what. */
export interface Stay {
  readonly at: Instant;
  readonly stage: Stage | undefined;
  readonly unmappedStatus: string | undefined;
  readonly ended: 'abandoned' | 'removed' | undefined;
  /** What a backward step into this stay would be. */
  readonly backwards: 'return' | 'continuation';
  readonly because: readonly string[];
}
