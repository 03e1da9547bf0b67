/** Which catalog entities the caller may read. */
export interface Visibility {
  /** Whether everything is visible, so that rows need not be looked at one by one. */
  readonly all: boolean;
  /** Those of the refs that the caller may read. */
  visible(refs: readonly string[]): Promise<ReadonlySet<string>>;
}
