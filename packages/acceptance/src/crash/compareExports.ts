type Export = ReadonlyMap<string, readonly string[]>;

const SHOWN = 3;

/** What one export lacks, has beyond the other or has twice, in words; empty where they are the same. */
export function compareExports(
  expected: Export,
  actual: Export,
): readonly string[] {
  const differences: string[] = [];
  for (const [table, wanted] of expected) {
    const found = actual.get(table) ?? [];
    if (wanted.length === 0) {
      differences.push(`${table}: nothing to compare with`);
    }
    const lost = without(wanted, found);
    const extra = without(found, wanted);
    if (lost.length) {
      differences.push(`${table}: ${lost.length} lost, ${sample(lost)}`);
    }
    if (extra.length) {
      differences.push(`${table}: ${extra.length} too many, ${sample(extra)}`);
    }
  }
  return differences;
}

/** Lines of one list that the other has not, as often as they are there. */
function without(
  lines: readonly string[],
  others: readonly string[],
): readonly string[] {
  const left = new Map<string, number>();
  for (const line of others) {
    left.set(line, (left.get(line) ?? 0) + 1);
  }
  return lines.filter(line => {
    const n = left.get(line) ?? 0;
    left.set(line, n - 1);
    return n <= 0;
  });
}

function sample(lines: readonly string[]): string {
  return lines
    .slice(0, SHOWN)
    .map(line => line.slice(0, 300))
    .join(' | ');
}
