// Holds what the product answers of the demo company to the ledger of its
// simulation: `npm run evaluate [-- --size small|medium --seed N --now ISO]`.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compareCompany } from './compareCompany';
import { readOptions } from './readOptions';
import { Comparison } from './report/Comparison';
import { degradationLines } from './report/degradation';
import { comparisonLines } from './report/printComparison';
import { playCompany, PlayOptions } from './run/playCompany';

async function main(): Promise<void> {
  const options = readOptions(process.argv.slice(2));
  const folder = await mkdtemp(join(tmpdir(), 'evaluate-'));
  try {
    const run = (name: string, dirty: boolean) =>
      evaluate({ ...options, dirty, address: join(folder, name) });
    const clean = await run('clean.sqlite', false);
    clean.flatMap(comparisonLines).forEach(line => console.log(line));
    const dirty = await run('dirty.sqlite', true);
    degradationLines(clean, dirty).forEach(line => console.log(line));
    conclude(clean);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function evaluate(
  options: Omit<PlayOptions, 'progress'>,
): Promise<readonly Comparison[]> {
  const since = Date.now();
  const progress = (text: string) =>
    console.error(
      `${options.dirty ? 'dirty' : 'clean'}, ${(
        (Date.now() - since) /
        1000
      ).toFixed(0)} s: ${text}`,
    );
  const played = await playCompany({ ...options, progress });
  try {
    progress('comparing');
    return await compareCompany(played);
  } finally {
    await played.close();
  }
}

function conclude(comparisons: readonly Comparison[]): void {
  const bars = comparisons.flatMap(({ measures }) =>
    measures.flatMap(({ bar }) => bar ?? []),
  );
  const failed = bars.filter(({ met }) => !met).length;
  console.log(`${bars.length - failed} passed, ${failed} failed`);
  process.exitCode = failed ? 1 : 0;
}

main().catch(error => {
  console.error(error);
  console.log('0 passed, 1 failed');
  process.exitCode = 1;
});
