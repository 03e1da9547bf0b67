import { useEffect } from 'react';
import { useLocation } from 'react-router-dom';

/** The place that the address names, which is brought into view. */
export function useNamedPlace(): string | undefined {
  const { hash, key } = useLocation();
  const place = hash ? decodeURIComponent(hash.slice(1)) : undefined;
  useEffect(() => {
    if (place) {
      document.getElementById(place)?.scrollIntoView?.();
    }
    // Once more where the same link is followed again.
  }, [place, key]);
  return place;
}
