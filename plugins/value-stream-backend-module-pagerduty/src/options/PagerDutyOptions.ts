/**
 * Options of a PagerDuty source.
 *
 * @public
 */
export interface PagerDutyOptions {
  /** Base URL of the REST API. */
  readonly apiUrl: string;
  /** Services that are read: those that entities name, or all that the token may see. */
  readonly services: 'annotated' | 'all';
  /** How far back incidents are read, in days. */
  readonly days: number;
}
