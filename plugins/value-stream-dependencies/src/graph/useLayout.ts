import { useEffect, useMemo, useState } from 'react';
import { GraphLayout, LaidEdge, layoutGraph } from './layoutGraph';

const SLICE_MS = 6;
/** So few are laid out at once. */
const FEW = 60;

function atOnce(
  order: readonly string[],
  edges: readonly LaidEdge[],
): GraphLayout {
  const steps = layoutGraph(order, edges);
  for (;;) {
    const step = steps.next();
    if (step.done) {
      return step.value;
    }
  }
}

/**
 * The layout of a graph. A large one is laid out in slices of a few
 * milliseconds, between which the page answers its reader; it is undefined
 * until then.
 */
export function useLayout(
  order: readonly string[],
  edges: readonly LaidEdge[],
): GraphLayout | undefined {
  const small = order.length <= FEW;
  const direct = useMemo(
    () => (small ? atOnce(order, edges) : undefined),
    [small, order, edges],
  );
  const [laid, setLaid] = useState<{ of: unknown; layout: GraphLayout }>();
  useEffect(() => {
    if (small) {
      return undefined;
    }
    let timer: ReturnType<typeof setTimeout> | undefined;
    const steps = layoutGraph(order, edges);
    const go = () => {
      const since = performance.now();
      while (performance.now() - since < SLICE_MS) {
        const step = steps.next();
        if (step.done) {
          setLaid({ of: edges, layout: step.value });
          return;
        }
      }
      timer = setTimeout(go);
    };
    timer = setTimeout(go);
    return () => clearTimeout(timer);
  }, [order, edges, small]);
  return direct ?? (laid?.of === edges ? laid.layout : undefined);
}
