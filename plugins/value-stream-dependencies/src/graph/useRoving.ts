import { FocusEvent, KeyboardEvent, useState } from 'react';

/** One stop of the Tab key for a list of things. */
export interface Roving {
  /** The place that the Tab key reaches. */
  readonly current: number;
  /** For the element that things lie in, each with its place as `data-edge`. */
  onFocus(event: FocusEvent<SVGElement>): void;
  onKeyDown(event: KeyboardEvent<SVGElement>): void;
}

/** The place of what an event is about. */
export function placeOf(target: EventTarget): number | undefined {
  const place = (target as Element).closest?.('[data-edge]');
  return place ? Number(place.getAttribute('data-edge')) : undefined;
}

/**
 * One stop of the Tab key for a list of things, of which arrow keys choose
 * one: what is focused is remembered, Home and End go to the ends, Enter and
 * Space open. One element hears of all of them.
 *
 * @param count - how many there are
 */
export function useRoving(
  count: number,
  open: (place: number) => void,
): Roving {
  const [at, setAt] = useState(0);
  const current = Math.min(at, Math.max(0, count - 1));
  const next = (key: string): number | undefined => {
    switch (key) {
      case 'ArrowDown':
      case 'ArrowRight':
        return current + 1;
      case 'ArrowUp':
      case 'ArrowLeft':
        return current - 1;
      case 'Home':
        return 0;
      case 'End':
        return count - 1;
      default:
        return undefined;
    }
  };
  return {
    current,
    onFocus(event) {
      const place = placeOf(event.target);
      if (place !== undefined) {
        setAt(place);
      }
    },
    onKeyDown(event) {
      if (event.key === 'Enter' || event.key === ' ') {
        event.preventDefault();
        open(current);
        return;
      }
      const asked = next(event.key);
      if (asked !== undefined) {
        event.preventDefault();
        const place = Math.min(count - 1, Math.max(0, asked));
        event.currentTarget
          .querySelector<SVGElement>(`[data-edge="${place}"]`)
          ?.focus();
      }
    },
  };
}
