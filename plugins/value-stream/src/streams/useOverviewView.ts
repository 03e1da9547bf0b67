import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router-dom';
import {
  changedView,
  OverviewView,
  parseOverviewView,
  writeOverviewView,
} from './OverviewView';

export type ChangeView = (change: Partial<OverviewView>) => void;

/**
 * The view held in the URL. A change of what is looked at replaces the entry
 * in the history; opening evidence or an item adds one, so that Back closes it.
 */
export function useOverviewView(): [OverviewView, ChangeView] {
  const [params, setParams] = useSearchParams();
  const view = useMemo(() => parseOverviewView(params), [params]);
  const change = useCallback(
    (part: Partial<OverviewView>) =>
      setParams(
        before =>
          writeOverviewView(
            changedView(parseOverviewView(before), part),
            before,
          ),
        {
          replace: part.evidence === undefined && part.item === undefined,
        },
      ),
    [setParams],
  );
  return [view, change];
}
