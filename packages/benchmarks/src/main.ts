import { cpus, loadavg } from 'node:os';
import { BENCHMARKS } from './benchmarks';
import { keepsBar } from './report/Row';
import { runBenchmark } from './report/runBenchmark';
import { tableHead, tableLine } from './report/table';

/** Prints what the product takes for what size of work, and whether that keeps to its bars. */
async function main(words: readonly string[]): Promise<void> {
  const full = words.includes('--full');
  const groups = words.filter(word => word !== '--full');
  const known = [...new Set<string>(BENCHMARKS.map(({ group }) => group))];
  const stranger = groups.find(group => !known.includes(group));
  if (stranger) {
    throw new Error(
      `There is no group '${stranger}'; there are ${known.join(', ')}.`,
    );
  }
  const counts = { passed: 0, failed: 0 };
  console.log(machine());
  console.log(tableHead());
  for (const benchmark of BENCHMARKS) {
    if (groups.length && !groups.includes(benchmark.group)) {
      continue;
    }
    const args = (full && benchmark.fullArgs) || benchmark.args;
    const ended = await runBenchmark({ ...benchmark, args }, row => {
      console.log(tableLine(row));
      const kept = keepsBar(row);
      counts.passed += kept === true ? 1 : 0;
      counts.failed += kept === false ? 1 : 0;
    });
    if (!ended) {
      console.log(`${[benchmark.file, ...args].join(' ')} broke off: FAILED`);
      counts.failed += 1;
    }
  }
  console.log(machine());
  console.log(`${counts.passed} passed, ${counts.failed} failed`);
  process.exitCode = counts.failed ? 1 : 0;
}

/** What the figures are to be read against: others at work make them larger. */
function machine(): string {
  const cores = cpus();
  const load = loadavg()
    .map(value => value.toFixed(1))
    .join(', ');
  return `Node ${process.version}, ${
    cores.length
  } cores (${cores[0]?.model.trim()}), load of the last 1, 5 and 15 minutes ${load}`;
}

main(process.argv.slice(2)).catch(error => {
  console.error(String(error));
  console.log('0 passed, 1 failed');
  process.exitCode = 1;
});
