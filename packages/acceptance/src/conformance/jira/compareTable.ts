import { SetResult } from '../SetResult';

type Row = Readonly<Record<string, unknown>>;

const SHOWN = 10;
/** Share of the rows of a table that must match whole. */
const BAR = 0.95;

/** Rows of one table: those expected, and what the connector told of each, if anything. */
export interface ComparedTable {
  readonly table: string;
  readonly rows: readonly {
    readonly name: string;
    readonly expected: Row;
    /** Undefined where nothing was told of the row. */
    readonly told: Row | undefined;
  }[];
}

/**
 * Compares a table row by row. A row of which nothing was told counts against
 * the bar of rows; one that was told must match in every carried column.
 */
export function compareTable({ table, rows }: ComparedTable): SetResult {
  const differences: string[] = [];
  let missing = 0;
  let wrong = 0;
  const differ = (text: string) => {
    if (differences.length < SHOWN) {
      differences.push(text);
    }
  };
  for (const { name, expected, told } of rows) {
    if (!told) {
      missing += 1;
      differ(`${name}: missing`);
      continue;
    }
    const columns = Object.keys(expected).filter(
      column =>
        JSON.stringify(expected[column]) !== JSON.stringify(told[column]),
    );
    wrong += columns.length ? 1 : 0;
    for (const column of columns) {
      differ(
        `${name}.${column}: ${JSON.stringify(
          told[column],
        )}, expected ${JSON.stringify(expected[column])}`,
      );
    }
  }
  const belowBar = missing > rows.length * (1 - BAR);
  const failed = wrong + (belowBar ? missing : 0);
  return {
    set: `jira: ${table}`,
    passed: rows.length - wrong - missing,
    failed,
    differences,
  };
}
