import { KeyboardEvent, useCallback, useRef, useState } from 'react';

/**
 * One stop of the Tab key for a list of things, of which arrow keys choose
 * one: what is focused is remembered, Home and End go to the ends.
 *
 * @param count - how many there are
 */
export function useRoving(count: number) {
  const [at, setAt] = useState(0);
  const elements = useRef(new Map<number, SVGGElement>());
  const current = Math.min(at, Math.max(0, count - 1));
  const onKeyDown = useCallback(
    (event: KeyboardEvent, open: (place: number) => void) => {
      const moves: Record<string, number> = {
        ArrowDown: current + 1,
        ArrowRight: current + 1,
        ArrowUp: current - 1,
        ArrowLeft: current - 1,
        Home: 0,
        End: count - 1,
      };
      if (event.key === 'Enter' || event.key === ' ') {
        event.preventDefault();
        open(current);
        return;
      }
      if (event.key in moves) {
        event.preventDefault();
        const next = Math.min(count - 1, Math.max(0, moves[event.key]));
        setAt(next);
        elements.current.get(next)?.focus();
      }
    },
    [current, count],
  );
  const refOf = (place: number) => (element: SVGGElement | null) => {
    if (element) {
      elements.current.set(place, element);
    } else {
      elements.current.delete(place);
    }
  };
  return { current, setAt, onKeyDown, refOf };
}
