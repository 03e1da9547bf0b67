import { startTransition, useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router-dom';
import { ApiSchemas } from '@value-stream/backstage-plugin-value-stream-common';

export type DependencyKind = ApiSchemas['DependencyKind'];

/** Kinds of evidence: those that a delay can have, then those of structure alone. */
export const KINDS: readonly DependencyKind[] = [
  'blocked-by',
  'flag',
  'child',
  'review',
  'approval',
  'environment',
  'relation',
  'released-together',
];

/** An edge that is chosen: who waits, and for whom. */
export interface EdgeChoice {
  readonly from: string;
  readonly to: string;
}

/** What of the tab stands in the address beside what all tabs have. */
export interface DependencyView {
  readonly show: 'graph' | 'matrix';
  /** All where empty. */
  readonly kinds: readonly DependencyKind[];
  readonly depth: 1 | 2 | 3;
  readonly between: 'streams' | 'entities';
  /** The edge whose items are shown. */
  readonly edge?: EdgeChoice;
}

export function parseDependencyView(params: URLSearchParams): DependencyView {
  const depth = Number(params.get('depth'));
  const [from, to] = (params.get('edge') ?? '').split('~');
  return {
    show: params.get('show') === 'matrix' ? 'matrix' : 'graph',
    kinds: KINDS.filter(kind => params.getAll('kind').includes(kind)),
    depth: depth === 2 || depth === 3 ? depth : 1,
    between: params.get('between') === 'entities' ? 'entities' : 'streams',
    ...(from && to && { edge: { from, to } }),
  };
}

export function writeDependencyView(
  view: DependencyView,
  existing: URLSearchParams,
): URLSearchParams {
  const params = new URLSearchParams(existing);
  ['show', 'kind', 'depth', 'between', 'edge'].forEach(name =>
    params.delete(name),
  );
  if (view.show === 'matrix') {
    params.set('show', 'matrix');
  }
  view.kinds.forEach(kind => params.append('kind', kind));
  if (view.depth > 1) {
    params.set('depth', String(view.depth));
  }
  if (view.between === 'entities') {
    params.set('between', 'entities');
  }
  if (view.edge) {
    params.set('edge', `${view.edge.from}~${view.edge.to}`);
  }
  return params;
}

/** The tab's own part of the address, and a way to change it; Back leads to the view before and closes an edge. */
export function useDependencyView(): [
  DependencyView,
  (change: Partial<DependencyView>) => void,
] {
  const [params, setParams] = useSearchParams();
  const view = useMemo(() => parseDependencyView(params), [params]);
  const change = useCallback(
    (part: Partial<DependencyView>) =>
      // A drawing of many parties is worked out in slices.
      startTransition(() =>
        setParams(
          before =>
            writeDependencyView(
              { ...parseDependencyView(before), ...part },
              before,
            ),
          { replace: part.edge === undefined && part.show === undefined },
        ),
      ),
    [setParams],
  );
  return [view, change];
}
