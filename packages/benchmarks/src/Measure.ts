/** One line of the performance table. */
export interface Measure {
  readonly what: string;
  /** In words, with its unit. */
  readonly bar: string;
  /** In words, with its unit. */
  readonly measured: string;
  readonly met: boolean;
}
