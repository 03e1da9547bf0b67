import { useCallback, useLayoutEffect, useMemo, useRef } from 'react';
import { useSearchParams } from 'react-router-dom';
import { MapView } from './MapView';
import { parseMapView, writeMapView } from './mapViewState';

/**
 * What only this tab keeps in the URL. Another view, or a change tried out, is
 * an entry in the history, so that Back takes it back; the slider is none.
 */
export function useMapView(): [MapView, (change: Partial<MapView>) => void] {
  const [params, setParams] = useSearchParams();
  // Changes with every address; what is drawn need not be drawn anew for it.
  const latest = useRef(setParams);
  useLayoutEffect(() => {
    latest.current = setParams;
  });
  const view = useMemo(() => parseMapView(params), [params]);
  const change = useCallback(
    (part: Partial<MapView>) =>
      latest.current(
        before => writeMapView({ ...parseMapView(before), ...part }, before),
        { replace: part.mode === undefined && part.edits === undefined },
      ),
    [],
  );
  return [view, change];
}
