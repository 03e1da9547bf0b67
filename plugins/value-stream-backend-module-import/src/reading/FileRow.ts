/**
 * One row of a file with its line: values of a CSV record, a JSON record, or why it cannot be read.
 *
 * @public
 */
export type FileRow =
  | { readonly line: number; readonly values: readonly string[] }
  | {
      readonly line: number;
      readonly record: Readonly<Record<string, unknown>>;
    }
  | { readonly line: number; readonly error: string };

/**
 * Some rows of one file, the payload that `translate` takes.
 *
 * @public
 */
export interface RowsPayload {
  readonly file: string;
  /** Names of the columns of a CSV file, in order; one may be there several times. */
  readonly header?: readonly string[];
  readonly rows: readonly FileRow[];
}
