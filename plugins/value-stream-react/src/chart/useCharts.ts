import { useCallback, useEffect, useState } from 'react';
import { useOwnTurn } from './useOwnTurn';

/** The drawings with the chart library. */
export type Charts = typeof import('./drawn');

/**
 * The drawings of charts, in a chunk of their own that all tabs share; it is
 * loaded when the first chart is drawn.
 */
export function useCharts() {
  const [loaded, setLoaded] = useState<Charts>();
  const [error, setError] = useState<Error>();
  const [tries, setTries] = useState(0);
  const turn = useOwnTurn(loaded !== undefined);
  useEffect(() => {
    let left = false;
    import('./drawn').then(
      module => {
        if (!left) setLoaded(module);
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
  return { charts: turn ? loaded : undefined, error, retry };
}
