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

/** Figures of a row that open down to their items. */
export const OPENED_FIGURES = [
  'flow-time',
  'velocity',
  'efficiency',
  'in-progress',
  'traceability',
] as const;

export type OverviewSort = (typeof SORTS)[number];
export type OpenedFigure = (typeof OPENED_FIGURES)[number];
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
  /** Which page of each table is shown, the first being 1. */
  readonly corePage: number;
  readonly supportingPage: number;
  /** Whose figure is open, by the ref of the stream. */
  readonly evidence?: {
    readonly stream: string;
    readonly figure: OpenedFigure;
  };
  /** Key of the item whose trace is open. */
  readonly item?: string;
}

/** So many streams fit side by side. */
export const MOST_COMPARED = 4;

/** What is asked of the tables' rows: where one of these changes, other streams stand on each page. */
const ASKED: readonly (keyof OverviewView)[] = [
  'days',
  'search',
  'owner',
  'role',
  'tag',
  'tool',
  'sort',
  'descending',
];

/** A view with something changed in it; other streams begin at their first page. */
export function changedView(
  view: OverviewView,
  part: Partial<OverviewView>,
): OverviewView {
  const turned = ASKED.some(key => key in part && part[key] !== view[key]);
  return {
    ...view,
    ...(turned && { corePage: 1, supportingPage: 1 }),
    ...part,
  };
}

/** Reads the view; what cannot be read counts as not given. */
export function parseOverviewView(params: URLSearchParams): OverviewView {
  const sort = params.get('sort') as OverviewSort;
  const role = params.get('role');
  const stream = params.get('stream');
  const figure = OPENED_FIGURES.find(id => id === params.get('figure'));
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
    corePage: pageOf(params.get('corePage')),
    supportingPage: pageOf(params.get('supportingPage')),
    evidence: stream && figure ? { stream, figure } : undefined,
    item: params.get('item') || undefined,
  };
}

function pageOf(text: string | null): number {
  const page = Number(text);
  return Number.isSafeInteger(page) && page > 1 ? page : 1;
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
  for (const name of ['corePage', 'supportingPage'] as const) {
    set(name, view[name] > 1 ? String(view[name]) : undefined);
  }
  set('stream', view.evidence?.stream);
  set('figure', view.evidence?.figure);
  set('item', view.item);
  for (const name of ['compare', 'open'] as const) {
    after.delete(name);
    view[name].forEach(ref => after.append(name, ref));
  }
  return after;
}
