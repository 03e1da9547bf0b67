import { KeyboardEvent, useMemo, useRef, useState } from 'react';

/** One stop of the Tab key for a list of things. */
export interface Roving {
  /** The place that the Tab key reaches. */
  readonly current: number;
  /** What things do with it; stays the same while they are as many. */
  readonly moves: {
    setAt(place: number): void;
    onKeyDown(event: KeyboardEvent, open: (place: number) => void): void;
    refOf(place: number): (element: SVGGElement | null) => void;
  };
}

/**
 * One stop of the Tab key for a list of things, of which arrow keys choose
 * one: what is focused is remembered, Home and End go to the ends.
 *
 * @param count - how many there are
 */
export function useRoving(count: number): Roving {
  const [at, setAt] = useState(0);
  const elements = useRef(new Map<number, SVGGElement>());
  const current = Math.min(at, Math.max(0, count - 1));
  const now = useRef(current);
  now.current = current;
  const moves = useMemo((): Roving['moves'] => {
    const next = (key: string): number | undefined => {
      switch (key) {
        case 'ArrowDown':
        case 'ArrowRight':
          return now.current + 1;
        case 'ArrowUp':
        case 'ArrowLeft':
          return now.current - 1;
        case 'Home':
          return 0;
        case 'End':
          return count - 1;
        default:
          return undefined;
      }
    };
    return {
      setAt,
      onKeyDown(event, open) {
        if (event.key === 'Enter' || event.key === ' ') {
          event.preventDefault();
          open(now.current);
          return;
        }
        const asked = next(event.key);
        if (asked !== undefined) {
          event.preventDefault();
          const place = Math.min(count - 1, Math.max(0, asked));
          setAt(place);
          elements.current.get(place)?.focus();
        }
      },
      refOf: place => element => {
        if (element) {
          elements.current.set(place, element);
        } else {
          elements.current.delete(place);
        }
      },
    };
  }, [count]);
  return { current, moves };
}
