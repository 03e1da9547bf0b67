import { useLayoutEffect, useRef } from 'react';

/**
 * Writes into the browser's performance timeline how long a drawing took: a
 * measure named `value-stream drawing: <name>`, from when it had what it draws
 * and began to be rendered until the frame that first shows it was painted.
 * Developer tools show it, and so it is what benchmarks read.
 *
 * @public
 */
export function useDrawingTime(name: string): void {
  const began = useRef<number>();
  began.current ??= performance.now();
  useLayoutEffect(() => {
    if (typeof performance.measure !== 'function') {
      return undefined;
    }
    const start = began.current;
    const frame = requestAnimationFrame(() => {
      // A frame's callbacks run before it is painted, messages after it.
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        performance.measure(`value-stream drawing: ${name}`, { start });
        port1.close();
      };
      port2.postMessage(undefined);
    });
    return () => cancelAnimationFrame(frame);
  }, [name]);
}
