import { RefObject, useLayoutEffect, useState } from 'react';

/**
 * Width of an element, followed as it changes.
 *
 * @param assumed - where the width cannot be measured
 */
export function useElementWidth(
  ref: RefObject<HTMLElement>,
  assumed: number,
): number {
  const [width, setWidth] = useState(assumed);
  useLayoutEffect(() => {
    const element = ref.current;
    if (!element) {
      return undefined;
    }
    const measure = () => setWidth(element.clientWidth || assumed);
    measure();
    if (typeof ResizeObserver === 'undefined') {
      return undefined;
    }
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [ref, assumed]);
  return width;
}
