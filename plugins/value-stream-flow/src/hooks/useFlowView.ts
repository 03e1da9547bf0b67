import { startTransition, useCallback } from 'react';
import { useSearchParams } from 'react-router-dom';

/** The views of the tab. */
export const FLOW_VIEWS = ['today', 'flow', 'forecast', 'delivery'] as const;

export type FlowView = (typeof FLOW_VIEWS)[number];

/** The view that is shown, held in the URL; today where it says nothing. */
export function useFlowView(): [FlowView, (view: FlowView) => void] {
  const [params, setParams] = useSearchParams();
  const asked = params.get('show');
  const view = FLOW_VIEWS.find(one => one === asked) ?? 'today';
  const show = useCallback(
    (next: FlowView) =>
      // A view holds many cards; they are worked out in slices.
      startTransition(() =>
        setParams(before => {
          const after = new URLSearchParams(before);
          if (next === 'today') {
            after.delete('show');
          } else {
            after.set('show', next);
          }
          return after;
        }),
      ),
    [setParams],
  );
  return [view, show];
}
