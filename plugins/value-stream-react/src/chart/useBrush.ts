import { PointerEvent, useRef, useState } from 'react';

/** Fewer pixels are a click. */
const LEAST = 8;

/** Pixels of the drawing that are being chosen. @public */
export interface Brushed {
  readonly from: number;
  readonly to: number;
}

/**
 * Chooses a stretch of a time axis by dragging over it. The keyboard's way is
 * the window of the bar.
 *
 * @param onBrush - told the ends in milliseconds, the earlier first
 *
 * @public
 */
export function useBrush(axis: {
  readonly left: number;
  readonly right: number;
  readonly from: number;
  readonly to: number;
  readonly onBrush: (from: number, to: number) => void;
}) {
  const { left, right, from, to, onBrush } = axis;
  const start = useRef<number>();
  /** Whether the click that ends a drag is still to come. */
  const dragged = useRef(false);
  const [brushed, setBrushed] = useState<Brushed>();
  const placeOf = (event: PointerEvent) => {
    const { left: edge } = event.currentTarget.getBoundingClientRect();
    return Math.max(left, Math.min(right, event.clientX - edge));
  };
  const timeAt = (x: number) =>
    from + ((x - left) / Math.max(1, right - left)) * (to - from);
  return {
    brushed,
    /** Whether the click that follows belongs to a drag. */
    wasDrag: () => dragged.current,
    handlers: {
      onPointerDown: (event: PointerEvent) => {
        // Touches scroll the page.
        if (event.button === 0 && event.pointerType !== 'touch') {
          start.current = placeOf(event);
          dragged.current = false;
        }
      },
      onPointerMove: (event: PointerEvent) => {
        if (start.current === undefined) return;
        const x = placeOf(event);
        if (brushed || Math.abs(x - start.current) > LEAST) {
          dragged.current = true;
          setBrushed({
            from: Math.min(x, start.current),
            to: Math.max(x, start.current),
          });
        }
      },
      onPointerUp: () => {
        start.current = undefined;
        if (brushed && brushed.to - brushed.from > LEAST) {
          onBrush(timeAt(brushed.from), timeAt(brushed.to));
        }
        setBrushed(undefined);
      },
      onPointerLeave: () => {
        start.current = undefined;
        setBrushed(undefined);
      },
    },
  };
}
