import {
  ApiSchemas,
  FigureId,
  FlowFigureId,
} from '@value-stream/backstage-plugin-value-stream-common';

/** When an item that was reopened counts as done. @public */
export type ReopenPolicy = ApiSchemas['ReopenPolicy'];

/** The window a page looks at: the last days up to now, or fixed ends. @public */
export type WindowChoice =
  | { readonly kind: 'last'; readonly days: 30 | 90 | 180 }
  /** Local dates, `YYYY-MM-DD`; `to` is included. */
  | { readonly kind: 'range'; readonly from: string; readonly to: string };

/** A figure of the page, with what part of it is meant. @public */
export interface FigureChoice {
  readonly figure: FigureId | FlowFigureId;
  readonly stage?: string;
  readonly toStage?: string;
  /** Type, stage or service that a figure of the flow tab is of. */
  readonly of?: string;
  /** Percentile of an age band or chance of a forecast, 0 to 1. */
  readonly level?: number;
  /** Start of a week or end of a day, as an ISO instant. */
  readonly at?: string;
  /** What a forecast was asked. */
  readonly items?: number;
  readonly days?: number;
  /** Key of the variant of the process. */
  readonly variant?: string;
}

/** Everything of a page's state that a link should carry. @public */
export interface ViewState {
  readonly window: WindowChoice;
  readonly clock: 'calendar' | 'working';
  readonly basis: 'state' | 'activity';
  /** Entity ref of the stream the entity is seen through, where it has several. */
  readonly stream?: string;
  /** Item types shown; all where empty. */
  readonly types: readonly string[];
  /** Teams whose items are shown; all where empty. */
  readonly teams: readonly string[];
  /** Labels of which items have one; all where empty. */
  readonly labels: readonly string[];
  /** Priorities of the items shown; all where empty. */
  readonly priorities: readonly string[];
  /** When a reopened item counts as done; as the stream has it where absent. */
  readonly reopen?: ReopenPolicy;
  readonly selected?: FigureChoice;
  /** Whether the evidence of the selected figure is open. */
  readonly evidence: boolean;
  /** Key of the item whose trace is open. */
  readonly item?: string;
  readonly shape: 'drawing' | 'table';
}

/** @public */
export const DEFAULT_VIEW: ViewState = {
  window: { kind: 'last', days: 90 },
  clock: 'calendar',
  basis: 'state',
  types: [],
  teams: [],
  labels: [],
  priorities: [],
  evidence: false,
  shape: 'drawing',
};
