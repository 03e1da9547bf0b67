// Mutation testing of the flow engine's definitions. Started by tools/run.mjs
// on the project's own Node, as leader of a group. Names of folders run only
// those; `--concurrency 2` tries mutants in two processes.
import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { leaveWithStarter } from '../processes/leaveWithStarter.mjs';
import { dataFolder, root } from '../toolchain/paths.mjs';
import { mutateFolder } from './mutateFolder.mjs';
import { percent, scoreTable, tally, total } from './scoreTable.mjs';

const LEAST_SCORE = 85;
const SAVING_MS = 3000;
const WITHOUT_DEFINITIONS = ['model', '__testUtils__'];

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    concurrency: { type: 'string', default: '1' },
    'property-runs': {
      type: 'string',
      default: process.env.MUTATION_PROPERTY_RUNS ?? '20',
    },
  },
});
const source = join(root, 'packages', 'flow-engine', 'src');
const folders = readdirSync(source, { withFileTypes: true })
  .filter(e => e.isDirectory() && !WITHOUT_DEFINITIONS.includes(e.name))
  .map(({ name }) => name);
const unknown = positionals.filter(name => !folders.includes(name));
if (unknown.length) {
  console.error(
    `Unknown folder ${unknown.join(', ')}; there are ${folders.join(', ')}.`,
  );
  process.exit(1);
}
const results = join(dataFolder, 'mutation');
mkdirSync(results, { recursive: true });
process.chdir(join(source, '..'));
process.env.MUTATION_PROPERTY_RUNS = values['property-runs'];
// On a signal Stryker itself writes down what it has found so far.
leaveWithStarter(() => sleep(SAVING_MS));

const rows = [];
for (const folder of positionals.length ? positionals : folders) {
  console.log(`▸ ${folder}`);
  const mutants = await mutateFolder(
    folder,
    results,
    Number(values.concurrency),
  );
  rows.push({ folder, ...tally(mutants) });
}
const all = total(rows);
console.log(`\n${scoreTable(rows)}\n`);
console.log(`Mutation score: ${percent(all).toFixed(1)} %`);
console.log(`${all.killed} passed, ${all.survived} failed`);
process.exit(percent(all) < LEAST_SCORE ? 1 : 0);
