// Runs the checks of `npm test` and prints what came of them. Started by
// tools/test.mjs on the project's own Node, as leader of a group.
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { leaveWithStarter } from '../processes/leaveWithStarter.mjs';
import { dataFolder } from '../toolchain/paths.mjs';
import { schedule } from './schedule.mjs';
import { allSteps } from './steps.mjs';
import { duration, table } from './table.mjs';

const results = join(dataFolder, 'test');
rmSync(results, { recursive: true, force: true });
mkdirSync(results, { recursive: true });
leaveWithStarter(async () => {});

const only = process.argv.slice(2);
const steps = allSteps(results);
const unknown = only.filter(id => !steps.some(step => step.id === id));
if (unknown.length) {
  console.error(
    `Unknown step ${unknown.join(', ')}; there are ${steps
      .map(({ id }) => id)
      .join(', ')}.`,
  );
  process.exit(1);
}
const asked = new Set(
  steps.flatMap(({ id, brings = [] }) =>
    only.includes(id) ? [id, ...brings] : [],
  ),
);
const chosen = only.length
  ? steps
      .filter(({ id }) => asked.has(id))
      .map(step => ({
        ...step,
        needs: step.needs?.filter(id => asked.has(id)),
      }))
  : steps;

const since = Date.now();
const ended = await schedule(chosen, {
  onStart: ({ title }) => console.log(`▸ ${title}`),
  onEnd: ({ title }, { failed, ms, output, note }) => {
    console.log(
      `${failed ? '✗' : '✓'} ${title}, ${duration(ms)}${
        note ? ` (${note})` : ''
      }`,
    );
    if (failed && output) console.log(`\n${output.trimEnd()}\n`);
  },
});

const rows = chosen.map(({ id, title }) => ({ title, ...ended.get(id) }));
const sum = name => rows.reduce((total, row) => total + row[name], 0);
const [passed, failed] = [sum('passed'), sum('failed')];
console.log(`\n${table(rows)}\n`);
console.log(`Whole run: ${duration(Date.now() - since)}`);
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed ? 1 : 0);
