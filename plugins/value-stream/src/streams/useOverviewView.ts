import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router-dom';
import {
  OverviewView,
  parseOverviewView,
  writeOverviewView,
} from './OverviewView';

export type ChangeView = (change: Partial<OverviewView>) => void;

/** The view held in the URL. */
export function useOverviewView(): [OverviewView, ChangeView] {
  const [params, setParams] = useSearchParams();
  const view = useMemo(() => parseOverviewView(params), [params]);
  const change = useCallback(
    (part: Partial<OverviewView>) =>
      setParams(
        before =>
          writeOverviewView({ ...parseOverviewView(before), ...part }, before),
        { replace: true },
      ),
    [setParams],
  );
  return [view, change];
}
