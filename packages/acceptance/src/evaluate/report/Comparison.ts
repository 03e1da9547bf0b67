/** What comparing one kind of answer with the ledger gave. */
export interface Comparison {
  readonly title: string;
  readonly tables: readonly Table[];
  readonly measures: readonly Measure[];
  /** What else is to be known, in sentences. */
  readonly notes: readonly string[];
}

/** Rows of text; the first cell of each is its name. */
export interface Table {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** One figure, to be looked at again when the data are worse. */
export interface Measure {
  readonly name: string;
  /** Undefined where the data do not tell. */
  readonly value: number | undefined;
  readonly unit: 'share' | 'days' | 'hours' | 'count';
  /** Absent where it is only reported. */
  readonly bar?: {
    /** What is asked of it, in words. */
    readonly words: string;
    readonly met: boolean;
  };
}
