/**
 * What became of mutants. One counts as killed when a test failed or did not
 * end, and as survived when none did, or none ran it; what cannot be run at
 * all counts on neither side.
 *
 * @param {readonly { status: string }[]} mutants
 */
export function tally(mutants) {
  const count = (...statuses) =>
    mutants.filter(({ status }) => statuses.includes(status)).length;
  return {
    killed: count('Killed', 'Timeout'),
    survived: count('Survived', 'NoCoverage'),
  };
}

/** Killed ÷ all that could be run, in percent. */
export function percent({ killed, survived }) {
  return killed + survived ? (100 * killed) / (killed + survived) : 100;
}

/**
 * Tallies for a person, with their sum.
 *
 * @param {readonly { folder: string, killed: number, survived: number }[]} rows
 */
export function scoreTable(rows) {
  const cells = [
    ['folder', 'killed', 'survived', 'score'],
    ...[...rows, { folder: 'all', ...total(rows) }].map(row => [
      row.folder,
      String(row.killed),
      String(row.survived),
      `${percent(row).toFixed(1)} %`,
    ]),
  ];
  const widths = cells[0].map((_, column) =>
    Math.max(...cells.map(row => row[column].length)),
  );
  return cells
    .map(row =>
      row
        .map((cell, column) =>
          column ? cell.padStart(widths[column]) : cell.padEnd(widths[column]),
        )
        .join('  '),
    )
    .join('\n');
}

/** The sum of tallies. */
export function total(rows) {
  const sum = name => rows.reduce((n, row) => n + row[name], 0);
  return { killed: sum('killed'), survived: sum('survived') };
}
