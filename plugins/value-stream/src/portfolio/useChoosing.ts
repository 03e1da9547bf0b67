import { KeyboardEvent, useRef, useState } from 'react';
import { PlacedNode } from './layoutPortfolio';

/**
 * One stop of the Tab key for all boxes: arrow keys go to the next one up, down
 * and across, Home and End to the first and last, Enter and space choose.
 */
export function useChoosing(
  nodes: readonly PlacedNode[],
  choose: (ref: string) => void,
) {
  const [at, setAt] = useState<string>();
  const elements = useRef(new Map<string, SVGGElement>());
  const current = nodes.find(({ stream }) => stream.ref === at) ?? nodes[0];
  const to = (key: string): PlacedNode | undefined => {
    const column = nodes
      .filter(({ side }) => side === current.side)
      .sort((a, b) => a.row - b.row);
    const place = column.indexOf(current);
    switch (key) {
      case 'ArrowDown':
        return column[place + 1];
      case 'ArrowUp':
        return column[place - 1];
      case 'ArrowLeft':
      case 'ArrowRight': {
        const side = key === 'ArrowLeft' ? 'core' : 'supporting';
        return [...nodes]
          .filter(node => node.side === side && side !== current.side)
          .sort(
            (a, b) =>
              Math.abs(a.row - current.row) - Math.abs(b.row - current.row),
          )[0];
      }
      case 'Home':
        return column[0];
      case 'End':
        return column[column.length - 1];
      default:
        return undefined;
    }
  };
  return {
    current: current?.stream.ref,
    setAt,
    refOf: (ref: string) => (element: SVGGElement | null) => {
      if (element) {
        elements.current.set(ref, element);
      } else {
        elements.current.delete(ref);
      }
    },
    onKeyDown(event: KeyboardEvent) {
      if (event.key === 'Enter' || event.key === ' ') {
        event.preventDefault();
        choose(current.stream.ref);
        return;
      }
      const next = to(event.key);
      if (next) {
        event.preventDefault();
        setAt(next.stream.ref);
        elements.current.get(next.stream.ref)?.focus();
      }
    },
  };
}
