/** What belongs to a pull request besides itself. */
export interface ChangeDetails {
  readonly reviews: readonly unknown[];
  readonly commits: readonly unknown[];
  /** Issues that it closes by GitHub's own record; only GraphQL tells. */
  readonly closes?: readonly unknown[];
  /** Paths that it touches; only GraphQL tells them with the rest. */
  readonly paths?: readonly string[];
  /** Checks of its head; only GraphQL tells them with the rest. */
  readonly checks?: readonly unknown[];
}
