import { useLayoutEffect, useRef, useState } from 'react';

/**
 * Width of an element in pixels as it changes; `undefined` until it has been
 * measured, which is before anything is painted: what takes long to draw is
 * drawn once.
 *
 * @param otherwise - where nothing can be measured
 * @public
 */
export function useMeasuredWidth<E extends HTMLElement>(otherwise: number) {
  const ref = useRef<E>(null);
  const [width, setWidth] = useState<number>();
  useLayoutEffect(() => {
    const element = ref.current;
    if (!element) {
      return undefined;
    }
    const measure = () => {
      const measured = Math.round(element.getBoundingClientRect().width);
      setWidth(before => (measured > 0 ? measured : before ?? otherwise));
    };
    measure();
    if (typeof ResizeObserver === 'undefined') {
      return undefined;
    }
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [otherwise]);
  return [ref, width] as const;
}

/**
 * Width of an element in pixels as it changes.
 *
 * @param initial - until the element has been measured
 *
 * @public
 */
export function useElementWidth<E extends HTMLElement>(initial: number) {
  const [ref, width = initial] = useMeasuredWidth<E>(initial);
  return [ref, width] as const;
}
