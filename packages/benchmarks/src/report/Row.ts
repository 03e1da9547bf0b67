/** How a measured value is written; a ratio is that of a size ten times as large. */
export type Unit =
  | 's'
  | 'ms'
  | 'MiB'
  | 'kB'
  | 'B'
  | '/s'
  | 'MiB/s'
  | 'requests'
  | '×';

/** One line of the table. */
export interface Row {
  readonly what: string;
  readonly size: string;
  readonly measured: number;
  readonly unit: Unit;
  /** What it has to keep to; a row without a bar is there to be read. */
  readonly bar?: { readonly atMost: number } | { readonly atLeast: number };
}

/** Whether a row keeps to its bar; `undefined` where it has none. */
export function keepsBar({ measured, bar }: Row): boolean | undefined {
  if (!bar) {
    return undefined;
  }
  return 'atMost' in bar ? measured <= bar.atMost : measured >= bar.atLeast;
}
