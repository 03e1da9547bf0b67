// npm run conformance, evaluate, bench, bench:ui, test:crash, build:api-reports, rebuild, measure-history, screenshots, mutate.
import { requireNode } from './toolchain/requireNode.mjs';

const SCRIPTS = {
  conformance: [
    'tools/typescript.mjs',
    'packages/acceptance/src/conformance/main.ts',
  ],
  evaluate: [
    'tools/typescript.mjs',
    'packages/acceptance/src/evaluate/main.ts',
  ],
  crash: ['tools/typescript.mjs', 'packages/acceptance/src/crash/main.ts'],
  bench: ['tools/typescript.mjs', 'packages/benchmarks/src/main.ts'],
  'bench-ui': ['tools/bench-ui/main.mjs'],
  'build-api-reports': ['tools/build-api-reports.mjs'],
  rebuild: ['tools/portal/rebuild.mjs'],
  'measure-history': ['tools/portal/measureHistory.mjs'],
  screenshots: ['tools/screenshots/main.mjs'],
  mutate: ['tools/mutation/main.mjs'],
};

requireNode();
const [name, ...args] = process.argv.slice(2);
if (!SCRIPTS[name]) {
  console.error(
    `Unknown command ${name}; there are ${Object.keys(SCRIPTS).join(', ')}.`,
  );
  process.exit(1);
}
import('./runCommand.mjs').then(({ runCommand }) =>
  runCommand([...SCRIPTS[name], ...args]),
);
