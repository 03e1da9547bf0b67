/** Columns by which streams can be put in order; `name` keeps them nested. */
export const SORTS = [
  'name',
  'causes',
  'flowTime',
  'velocity',
  'efficiency',
  'load',
  'traceability',
  'freshness',
] as const;

export type OverviewSort = (typeof SORTS)[number];
export type OverviewDays = 30 | 90 | 180;

/** What of the overview is looked at, as the URL carries it. */
export interface OverviewView {
  readonly days: OverviewDays;
  readonly search: string;
  readonly owner?: string;
  readonly role?: 'core' | 'supporting';
  readonly tag?: string;
  readonly tool?: string;
  readonly sort: OverviewSort;
  readonly descending: boolean;
  /** Refs of the streams that stand side by side. */
  readonly compare: readonly string[];
  /** Refs of the streams whose nested ones are drawn by themselves. */
  readonly open: readonly string[];
  /** How the portfolio is shown. */
  readonly portfolio: 'picture' | 'table';
}

/** So many streams fit side by side. */
export const MOST_COMPARED = 4;

/** Reads the view; what cannot be read counts as not given. */
export function parseOverviewView(params: URLSearchParams): OverviewView {
  const sort = params.get('sort') as OverviewSort;
  const role = params.get('role');
  const days = { '30d': 30, '180d': 180 }[params.get('window') ?? ''] ?? 90;
  return {
    days: days as OverviewDays,
    search: params.get('search') ?? '',
    owner: params.get('owner') || undefined,
    role: role === 'core' || role === 'supporting' ? role : undefined,
    tag: params.get('tag') || undefined,
    tool: params.get('tool') || undefined,
    sort: SORTS.includes(sort) ? sort : 'name',
    descending: params.get('order') === 'desc',
    compare: params.getAll('compare').filter(Boolean).slice(0, MOST_COMPARED),
    open: params.getAll('open').filter(Boolean),
    portfolio: params.get('portfolio') === 'table' ? 'table' : 'picture',
  };
}

/** Writes the view over other parameters, leaving out what is as by default. */
export function writeOverviewView(
  view: OverviewView,
  before: URLSearchParams,
): URLSearchParams {
  const after = new URLSearchParams(before);
  const set = (name: string, value: string | undefined) =>
    value ? after.set(name, value) : after.delete(name);
  set('window', view.days === 90 ? undefined : `${view.days}d`);
  set('search', view.search);
  set('owner', view.owner);
  set('role', view.role);
  set('tag', view.tag);
  set('tool', view.tool);
  set('sort', view.sort === 'name' ? undefined : view.sort);
  set('order', view.descending ? 'desc' : undefined);
  set('portfolio', view.portfolio === 'table' ? 'table' : undefined);
  for (const name of ['compare', 'open'] as const) {
    after.delete(name);
    view[name].forEach(ref => after.append(name, ref));
  }
  return after;
}
