import { ReopenPolicy, ViewState } from './ViewState';

/** What every question about an entity is asked with. @public */
export interface ViewQuery {
  readonly from: string;
  readonly to: string;
  readonly clock: ViewState['clock'];
  readonly basis: ViewState['basis'];
  readonly stream?: string;
  readonly type?: string[];
  readonly team?: string[];
  readonly label?: string[];
  readonly priority?: string[];
  readonly reopen?: ReopenPolicy;
}

/** The view as parameters of the API; filters that choose all are left out. @public */
export function viewQuery(
  window: { readonly from: string; readonly to: string },
  view: Pick<
    ViewState,
    'clock' | 'basis' | 'stream' | 'types' | 'teams' | 'labels'
  > &
    Partial<Pick<ViewState, 'priorities' | 'reopen'>>,
): ViewQuery {
  return {
    ...window,
    clock: view.clock,
    basis: view.basis,
    ...(view.stream && { stream: view.stream }),
    ...(view.types.length > 0 && { type: [...view.types] }),
    ...(view.teams.length > 0 && { team: [...view.teams] }),
    ...(view.labels.length > 0 && { label: [...view.labels] }),
    ...(view.priorities?.length && { priority: [...view.priorities] }),
    ...(view.reopen && { reopen: view.reopen }),
  };
}
