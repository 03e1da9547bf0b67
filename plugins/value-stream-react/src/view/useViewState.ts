import { useCallback, useMemo } from 'react';
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
  const view = useMemo(() => parseViewState(params), [params]);
  const change = useCallback(
    (part: Partial<ViewState>) => {
      const opens = part.evidence === true || part.item !== undefined;
      setParams(
        before =>
          writeViewState({ ...parseViewState(before), ...part }, before),
        { replace: !opens },
      );
    },
    [setParams],
  );
  return [view, change];
}
