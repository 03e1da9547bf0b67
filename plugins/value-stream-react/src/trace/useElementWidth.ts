import { useEffect, useLayoutEffect, useRef, useState } from 'react';

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

/**
 * Width of an element in pixels as it changes, for what is drawn later than
 * its element: the page is not laid out in between to know it. `undefined`
 * until the page has been laid out.
 *
 * @param otherwise - where nothing can be observed
 */
export function useObservedWidth<E extends HTMLElement>(otherwise: number) {
  const ref = useRef<E>(null);
  const [width, setWidth] = useState(
    typeof ResizeObserver === 'undefined' ? otherwise : undefined,
  );
  useEffect(() => {
    const element = ref.current;
    if (!element || typeof ResizeObserver === 'undefined') {
      return undefined;
    }
    const observer = new ResizeObserver(entries => {
      const observed = Math.round(
        entries[entries.length - 1].contentRect.width,
      );
      setWidth(before => (observed > 0 ? observed : before ?? otherwise));
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [otherwise]);
  return [ref, width] as const;
}
