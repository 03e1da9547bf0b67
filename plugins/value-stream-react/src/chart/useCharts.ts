import { useCallback, useEffect, useState } from 'react';

/** The drawings with the chart library. */
export type Charts = typeof import('./drawn');

let loaded: Charts | undefined;

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
      module => {
        loaded = module;
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
