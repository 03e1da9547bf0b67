import { ViewState } from './ViewState';

const OWN = [
  'window',
  'from',
  'to',
  'clock',
  'basis',
  'stream',
  'type',
  'team',
  'label',
  'priority',
  'reopen',
  'figure',
  'stage',
  'toStage',
  'of',
  'at',
  'level',
  'items',
  'days',
  'variant',
  'open',
  'item',
  'view',
];

/**
 * Writes the view into search parameters. Defaults are left out, so that a
 * plain link stays plain; parameters of others are kept.
 *
 * @public
 */
export function writeViewState(
  view: ViewState,
  existing: URLSearchParams = new URLSearchParams(),
): URLSearchParams {
  const params = new URLSearchParams(existing);
  OWN.forEach(name => params.delete(name));
  if (view.window.kind === 'range') {
    params.set('from', view.window.from);
    params.set('to', view.window.to);
  } else if (view.window.days !== 90) {
    params.set('window', `${view.window.days}d`);
  }
  if (view.clock === 'working') {
    params.set('clock', 'working');
  }
  if (view.basis === 'activity') {
    params.set('basis', 'activity');
  }
  if (view.stream) {
    params.set('stream', view.stream);
  }
  view.types.forEach(type => params.append('type', type));
  view.teams.forEach(team => params.append('team', team));
  view.labels.forEach(label => params.append('label', label));
  view.priorities.forEach(one => params.append('priority', one));
  if (view.reopen) {
    params.set('reopen', view.reopen);
  }
  if (view.selected) {
    params.set('figure', view.selected.figure);
    if (view.selected.stage) {
      params.set('stage', view.selected.stage);
    }
    if (view.selected.toStage) {
      params.set('toStage', view.selected.toStage);
    }
    for (const name of ['of', 'at', 'level', 'items', 'days'] as const) {
      const value = view.selected[name];
      if (value !== undefined) {
        params.set(name, String(value));
      }
    }
    if (view.selected.variant) {
      params.set('variant', view.selected.variant);
    }
  }
  if (view.evidence) {
    params.set('open', 'evidence');
  }
  if (view.item) {
    params.set('item', view.item);
  }
  if (view.shape === 'table') {
    params.set('view', 'table');
  }
  return params;
}
