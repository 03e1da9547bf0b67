import { CompareChoice, MAP_MODES, MapEdit, MapView } from './MapView';

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const KINDS: readonly MapEdit['what'][] = [
  'wait',
  'process',
  'complete-accurate',
  'wip-limit',
  'capacity',
];

function parseCompare(text: string | null): CompareChoice | undefined {
  if (text === 'before' || text === 'year') {
    return { kind: text };
  }
  const [from, to] = (text ?? '').split('..');
  return DAY.test(from) && DAY.test(to ?? '') && from <= to
    ? { kind: 'range', from, to }
    : undefined;
}

/** Reads a change written as `stage:what:value`. */
export function parseEdit(text: string): readonly MapEdit[] {
  const [, stageId, kind, number] =
    /^(.+):([a-z-]+):(\d[^:]*)$/.exec(text) ?? [];
  const what = KINDS.find(known => known === kind);
  const value = Number(number);
  return what && Number.isFinite(value) ? [{ stageId, what, value }] : [];
}

/** Writes a change as the API and the URL have it. */
export function writeEdit({ stageId, what, value }: MapEdit): string {
  return `${stageId}:${what}:${value}`;
}

/** Reads what this tab keeps in the URL; what cannot be read counts as not given. */
export function parseMapView(params: URLSearchParams): MapView {
  const paths = Number(params.get('paths'));
  return {
    mode: MAP_MODES.find(mode => mode === params.get('show')) ?? 'lean',
    compare: parseCompare(params.get('compare')),
    paths: Number.isInteger(paths) && paths > 0 ? paths : 1,
    edits: params.getAll('edit').flatMap(parseEdit),
    target: params.get('target') || undefined,
  };
}

/** Writes it beside what others keep there; defaults are left out. */
export function writeMapView(
  view: MapView,
  existing: URLSearchParams,
): URLSearchParams {
  const params = new URLSearchParams(existing);
  ['show', 'compare', 'paths', 'edit', 'target'].forEach(name =>
    params.delete(name),
  );
  if (view.mode !== 'lean') {
    params.set('show', view.mode);
  }
  if (view.compare) {
    params.set(
      'compare',
      view.compare.kind === 'range'
        ? `${view.compare.from}..${view.compare.to}`
        : view.compare.kind,
    );
  }
  if (view.paths > 1) {
    params.set('paths', String(view.paths));
  }
  view.edits.forEach(edit => params.append('edit', writeEdit(edit)));
  if (view.target) {
    params.set('target', view.target);
  }
  return params;
}
