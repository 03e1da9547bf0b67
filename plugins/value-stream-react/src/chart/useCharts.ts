import { useCallback, useEffect, useState } from 'react';

/** The drawings with the chart library. */
export type Charts = typeof import('./drawn');

let lastTurn: Promise<void> = Promise.resolve();

const paintedFrame = () =>
  new Promise<void>(resolve => {
    requestAnimationFrame(() => setTimeout(resolve));
  });

/**
 * Resolves after a painted frame of its own, when all that asked before have
 * had theirs: charts come with a page, and drawn in one go they would keep it
 * from its reader.
 */
function ownTurn(): Promise<void> {
  lastTurn = lastTurn.then(paintedFrame);
  return lastTurn;
}

/**
 * The drawings of charts, in a chunk of their own that all tabs share; it is
 * loaded when the first chart is drawn.
 */
export function useCharts() {
  const [charts, setCharts] = useState<Charts>();
  const [error, setError] = useState<Error>();
  const [tries, setTries] = useState(0);
  useEffect(() => {
    let left = false;
    import('./drawn').then(
      async module => {
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
  }, [tries]);
  const retry = useCallback(() => {
    setError(undefined);
    setTries(before => before + 1);
  }, []);
  return { charts, error, retry };
}
