import { ApiSchemas } from '@value-stream/backstage-plugin-value-stream-common';

/** Lengths of the windows that figures are kept for, in days. */
export const SUMMARY_DAYS = [30, 90, 180] as const;

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
}
