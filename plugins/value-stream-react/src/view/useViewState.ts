import { useCallback, useLayoutEffect, useMemo, useRef } from 'react';
import { useSearchParams } from 'react-router-dom';
import { ViewState } from './ViewState';
import { parseViewState } from './parseViewState';
import { writeViewState } from './writeViewState';

/**
 * The view held in the URL. A change of what is looked at replaces the entry
 * in the history; opening evidence or an item adds one, so that Back closes it.
 *
 * @public
 */
export function useViewState(): [
  ViewState,
  (change: Partial<ViewState>) => void,
] {
  const [params, setParams] = useSearchParams();
  // Changes with every address; what is drawn need not be drawn anew for it.
  const latest = useRef(setParams);
  useLayoutEffect(() => {
    latest.current = setParams;
  });
  const view = useMemo(() => parseViewState(params), [params]);
  const change = useCallback((part: Partial<ViewState>) => {
    const opens = part.evidence === true || part.item !== undefined;
    latest.current(
      before => writeViewState({ ...parseViewState(before), ...part }, before),
      { replace: !opens },
    );
  }, []);
  return [view, change];
}
