import { ApiSchemas } from '@value-stream/backstage-plugin-value-stream-common';

/** Lengths of the windows that figures are kept for, in days. */
export const SUMMARY_DAYS = [30, 90, 180] as const;

/** The window over which data quality is judged. */
export const QUALITY_DAYS = 90;

/** Figures of a service with the entity that deploys it, for the reader to be asked about. */
export interface SummarizedService
  extends Omit<ApiSchemas['OverviewService'], 'entityRef'> {
  readonly ownerRef: string;
}

/** What `stream_summary.body` holds. */
export interface StreamFigures
  extends Omit<
    ApiSchemas['OverviewFigures'],
    'services' | 'restrictedServices' | 'madeAt'
  > {
  readonly services: readonly SummarizedService[];
  /** Ids of the sources that its items come from. */
  readonly sources: readonly string[];
  /** With the window of `QUALITY_DAYS` alone. */
  readonly quality?: StreamQuality;
}

/** How far the data of a stream can be trusted. */
export type StreamQuality = Omit<ApiSchemas['StreamQuality'], 'madeAt'>;
