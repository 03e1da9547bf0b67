/**
 * Options of a CDEvents source.
 *
 * @public
 */
export interface CdEventsOptions {
  /** Entities that events belong to by where they come from, besides what annotations say. */
  readonly entities: readonly {
    /** `context.source` of the events, or how it begins. */
    readonly source: string;
    /** Entity ref. */
    readonly entity: string;
  }[];
}
