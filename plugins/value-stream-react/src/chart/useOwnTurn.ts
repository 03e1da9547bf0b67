import { startTransition, useEffect, useState } from 'react';

let lastTurn: Promise<void> = Promise.resolve();

const paintedFrame = () =>
  new Promise<void>(resolve => {
    requestAnimationFrame(() => setTimeout(resolve));
  });

/**
 * Resolves after a painted frame of its own, when all that asked before have
 * had theirs.
 */
function ownTurn(): Promise<void> {
  lastTurn = lastTurn.then(paintedFrame);
  return lastTurn;
}

/**
 * Whether it is this drawing's turn. Drawings come with a page, and drawn in
 * one go they would keep it from its reader: each waits for a painted frame of
 * its own, and is worked out in slices so that keys and pointer come between.
 *
 * @param wanted - takes its place in the row from then on
 */
export function useOwnTurn(wanted: boolean): boolean {
  const [turn, setTurn] = useState(false);
  useEffect(() => {
    let left = false;
    if (wanted) {
      ownTurn().then(() => {
        if (!left) startTransition(() => setTurn(true));
      });
    }
    return () => {
      left = true;
    };
  }, [wanted]);
  return turn;
}
