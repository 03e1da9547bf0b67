import {
  FigureId,
  FlowFigureId,
} from '@value-stream/backstage-plugin-value-stream-common';
import { isFlowFigure } from './flowFigures';
import {
  DEFAULT_VIEW,
  FigureChoice,
  ReopenPolicy,
  ViewState,
  WindowChoice,
} from './ViewState';

const FIGURES: Record<FigureId, true> = {
  'flow-time': true,
  'process-time': true,
  'wait-time': true,
  'activity-ratio': true,
  'first-time-right': true,
  'rolled-complete-accurate': true,
  'in-progress': true,
  velocity: true,
  arrivals: true,
  traceability: true,
  'stage-lead-time': true,
  'stage-process-time': true,
  'stage-wait-time': true,
  'stage-complete-accurate': true,
  'stage-in-progress': true,
  return: true,
  edge: true,
  variant: true,
};

const REOPEN: readonly ReopenPolicy[] = [
  'last-done',
  'first-done',
  'cumulative-active',
];

/**
 * Reads the view from a page's search parameters. What cannot be read counts
 * as not given: a broken link still shows a page.
 *
 * @public
 */
export function parseViewState(params: URLSearchParams): ViewState {
  return {
    window: parseWindow(params),
    clock: params.get('clock') === 'working' ? 'working' : 'calendar',
    basis: params.get('basis') === 'activity' ? 'activity' : 'state',
    stream: params.get('stream') || undefined,
    types: several(params, 'type'),
    teams: several(params, 'team'),
    labels: several(params, 'label'),
    priorities: several(params, 'priority'),
    reopen: REOPEN.find(policy => policy === params.get('reopen')),
    selected: parseFigure(params),
    evidence: params.get('open') === 'evidence',
    item: params.get('item') || undefined,
    shape: params.get('view') === 'table' ? 'table' : 'drawing',
  };
}

function several(params: URLSearchParams, name: string): readonly string[] {
  return params.getAll(name).filter(value => value !== '');
}

function parseWindow(params: URLSearchParams): WindowChoice {
  const from = params.get('from') ?? '';
  const to = params.get('to') ?? '';
  if (isLocalDate(from) && isLocalDate(to) && from <= to) {
    return { kind: 'range', from, to };
  }
  switch (params.get('window')) {
    case '30d':
      return { kind: 'last', days: 30 };
    case '180d':
      return { kind: 'last', days: 180 };
    default:
      return DEFAULT_VIEW.window;
  }
}

function isLocalDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) {
    return false;
  }
  const instant = Date.parse(`${text}T00:00:00Z`);
  return (
    !Number.isNaN(instant) &&
    new Date(instant).toISOString().slice(0, 10) === text
  );
}

function parseFigure(params: URLSearchParams): FigureChoice | undefined {
  const figure = params.get('figure') ?? '';
  if (!Object.hasOwn(FIGURES, figure) && !isFlowFigure(figure)) {
    return undefined;
  }
  const number = (name: string) => {
    const value = Number(params.get(name) ?? NaN);
    return Number.isFinite(value) ? { [name]: value } : {};
  };
  const text = (name: string) => {
    const value = params.get(name);
    return value ? { [name]: value } : {};
  };
  return {
    figure: figure as FigureId | FlowFigureId,
    stage: params.get('stage') || undefined,
    toStage: params.get('toStage') || undefined,
    ...text('of'),
    ...text('at'),
    ...number('level'),
    ...number('items'),
    ...number('days'),
    variant: params.get('variant') || undefined,
  };
}
