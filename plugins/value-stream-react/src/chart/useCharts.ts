import { useCallback, useEffect, useState } from 'react';

/** The drawings with the chart library. */
export type Charts = typeof import('./drawn');

let loaded: Charts | undefined;
let lastTurn: Promise<void> = Promise.resolve();

/**
 * Resolves in a turn of the event loop of its own, after all that asked
 * before: the charts of a page wait for the same chunk, and drawn in one go
 * they would keep the page from its reader.
 */
function ownTurn(): Promise<void> {
  lastTurn = lastTurn.then(() => new Promise(resolve => setTimeout(resolve)));
  return lastTurn;
}

/**
 * The drawings of charts, in a chunk of their own that all tabs share; it is
 * loaded when the first chart is drawn.
 */
export function useCharts() {
  const [charts, setCharts] = useState(loaded);
  const [error, setError] = useState<Error>();
  const [tries, setTries] = useState(0);
  useEffect(() => {
    if (charts) {
      return undefined;
    }
    let left = false;
    import('./drawn').then(
      async module => {
        loaded = module;
        await ownTurn();
        if (!left) setCharts(module);
      },
      reason => {
        if (!left) setError(reason);
      },
    );
    return () => {
      left = true;
    };
  }, [charts, tries]);
  const retry = useCallback(() => {
    setError(undefined);
    setTries(before => before + 1);
  }, []);
  return { charts, error, retry };
}
