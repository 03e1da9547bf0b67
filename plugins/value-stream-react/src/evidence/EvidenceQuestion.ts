import { FigureChoice, ReopenPolicy } from '../view/ViewState';

/**
 * Whose items are asked for: the entity, and the view under which the figure
 * was computed.
 *
 * @public
 */
export interface EvidenceQuestion {
  readonly kind: string;
  readonly namespace: string;
  readonly name: string;
  /** ISO instants. */
  readonly from: string;
  readonly to: string;
  readonly clock: 'calendar' | 'working';
  readonly basis: 'state' | 'activity';
  readonly stream?: string;
  readonly types: readonly string[];
  readonly teams: readonly string[];
  readonly labels: readonly string[];
  readonly priorities?: readonly string[];
  readonly reopen?: ReopenPolicy;
  readonly figure: FigureChoice;
}

/** Which of a figure's items. @public */
export type EvidencePart = 'counted' | 'left-out';
