/** Why a row cannot be used; becomes a refusal with the row's line. */
export class RowProblem extends Error {
  /** @param excerpt - The value that was refused, where it names nobody. */
  constructor(reason: string, readonly excerpt?: string) {
    super(reason);
  }
}
