/**
 * Steps with their times and counts, for a person.
 *
 * @param {readonly { title: string, passed: number, failed: number, ms: number, note?: string }[]} rows
 */
export function table(rows) {
  const cells = [
    ['step', 'passed', 'failed', 'time', ''],
    ...rows.map(({ title, passed, failed, ms, note }) => [
      title,
      String(passed),
      String(failed),
      duration(ms),
      note ?? '',
    ]),
  ];
  const widths = cells[0].map((_, column) =>
    Math.max(...cells.map(row => row[column].length)),
  );
  return cells
    .map(row =>
      row
        .map((cell, column) =>
          column === 0 || column === 4
            ? cell.padEnd(widths[column])
            : cell.padStart(widths[column]),
        )
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

/** `12.3 s`, or `2 min 5 s` from a minute on. @param {number} ms */
export function duration(ms) {
  if (ms < 60_000) return `${(ms / 1000).toFixed(1)} s`;
  const seconds = Math.round(ms / 1000);
  return `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
}
