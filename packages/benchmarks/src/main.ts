import { benchEngine } from './benchEngine';
import { benchGit } from './benchGit';
import { Measure } from './Measure';

/** Measures what the bars speak of and prints the table. */
async function main(): Promise<void> {
  const measures: Measure[] = [...(await benchGit()), ...benchEngine()];
  const cells = [
    ['what', 'bar', 'measured', ''],
    ...measures.map(({ what, bar, measured, met }) => [
      what,
      bar,
      measured,
      met ? 'met' : 'MISSED',
    ]),
  ];
  const widths = [0, 1, 2].map(i =>
    Math.max(...cells.map(row => row[i].length)),
  );
  for (const row of cells) {
    console.log(
      row
        .map((cell, i) => cell.padEnd(widths[i] ?? 0))
        .join('  ')
        .trimEnd(),
    );
  }
  const passed = measures.filter(({ met }) => met).length;
  console.log(`${passed} passed, ${measures.length - passed} failed`);
  process.exitCode = passed === measures.length ? 0 : 1;
}

main().catch(error => {
  console.error(error);
  console.log('0 passed, 1 failed');
  process.exitCode = 1;
});
