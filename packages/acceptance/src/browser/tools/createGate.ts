/** Lets callers through, or keeps them waiting until it opens. */
export interface Gate {
  /** Resolves once the caller may go on; never for one who left before. */
  pass(left: AbortSignal): Promise<void>;
  /** Lets so many through from now on, then none; `Infinity` opens it. */
  admit(count: number): void;
}

/** A gate that stands open. */
export function createGate(): Gate {
  let admitted = Infinity;
  let waiting: (() => void)[] = [];
  return {
    pass(left) {
      if (admitted > 0) {
        admitted -= 1;
        return Promise.resolve();
      }
      return new Promise(goOn => {
        waiting.push(goOn);
        left.addEventListener('abort', () => {
          waiting = waiting.filter(other => other !== goOn);
        });
      });
    },
    admit(count) {
      const released = waiting.slice(0, count);
      waiting = waiting.slice(released.length);
      admitted = count - released.length;
      released.forEach(goOn => goOn());
    },
  };
}
