/** A link as far as it matters here. */
export interface ContainsRow {
  readonly from_key: string;
  readonly to_key: string;
  readonly method: string;
}
