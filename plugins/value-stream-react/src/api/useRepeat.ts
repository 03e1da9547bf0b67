import { useEffect, useRef } from 'react';

/**
 * Calls again and again while the page is looked at.
 *
 * @param everyMs - milliseconds between two calls; `undefined` calls nothing
 * @public
 */
export function useRepeat(call: () => void, everyMs: number | undefined): void {
  const latest = useRef(call);
  latest.current = call;
  useEffect(() => {
    if (everyMs === undefined) {
      return undefined;
    }
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible') {
        latest.current();
      }
    }, everyMs);
    return () => clearInterval(timer);
  }, [everyMs]);
}
