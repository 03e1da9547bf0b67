import { giveWay } from './giveWay';

/** Writes one after the other, while the caller prepares the next. */
export interface WriteBehind {
  /**
   * Waits until the write before is done and begins this one.
   *
   * @throws what the write before failed with
   */
  write(work: () => PromiseLike<unknown>): Promise<void>;
  /** Waits for the last one; always to be called, as it may have failed. */
  end(): Promise<void>;
}

/**
 * Lets a database write while the next rows are made ready, which a second
 * processor makes the shorter of the two for nothing. Drivers that answer at
 * once write within `write`.
 */
export function writeBehind(): WriteBehind {
  let last: Promise<unknown> = Promise.resolve();
  return {
    async write(work) {
      await last;
      last = Promise.resolve(work());
      // Whoever waits for it is told; nobody else is to be.
      last.catch(() => {});
      // What was begun is sent only once the event loop turns.
      await giveWay();
    },
    async end() {
      await last;
    },
  };
}
