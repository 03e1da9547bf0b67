import { Row } from './Row';

/** What a benchmark tells the process that prints. */
export interface Reported {
  readonly row: Row;
}

/** Hands a row to the process that prints the table, or prints it where the benchmark runs alone. */
export function report(row: Row): void {
  if (process.send) {
    process.send({ row } satisfies Reported);
  } else {
    console.log(JSON.stringify(row));
  }
}
