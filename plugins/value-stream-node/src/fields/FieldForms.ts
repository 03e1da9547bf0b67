import { Instant } from '@value-stream/flow-engine';
import { readInstant } from './readInstant';

/**
 * How one tool writes what others write differently.
 *
 * @public
 */
export interface FieldForms {
  /** Reads the tool's instants; undefined where a value is none. */
  readonly instant: (value: unknown) => Instant | undefined;
  /** Whether spaces around a text mean nothing. */
  readonly trimmed: boolean;
}

/** Instants of ISO 8601 in whole milliseconds; texts as they are. */
export const USUAL: FieldForms = { instant: readInstant, trimmed: false };
