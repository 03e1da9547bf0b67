import { useEffect, useState } from 'react';

/**
 * How many parts of something are drawn: one at first, and one more after each
 * pause in which the page answers its reader.
 *
 * @param of - what is drawn; another one begins anew
 */
export function useGrowing(of: unknown, parts: number): number {
  const [grown, setGrown] = useState({ of, shown: 1 });
  const shown = grown.of === of ? grown.shown : 1;
  useEffect(() => {
    if (shown >= parts) {
      return undefined;
    }
    const timer = setTimeout(() => setGrown({ of, shown: shown + 1 }));
    return () => clearTimeout(timer);
  }, [of, parts, shown]);
  return Math.min(parts, shown);
}
