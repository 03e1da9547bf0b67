import { ApiSchemas } from '@value-stream/backstage-plugin-value-stream-common';

/** A figure of the flow tab, and the part of it that is asked about. */
export interface FlowFigureAsked {
  readonly figure: ApiSchemas['FlowFigureId'];
  /** A type, stage or service, by what the figure is of. */
  readonly of?: string;
  /** Percentile of an age band, or chance of a forecast, 0 to 1. */
  readonly level?: number;
  /** Start of a week, or end of a day. */
  readonly at?: string;
  readonly items?: number;
  readonly days?: number;
}
