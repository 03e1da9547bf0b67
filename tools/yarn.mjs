// npm run yarn -- <arguments>: Yarn on the project's own Node, for machines
// that have neither.
import { requireNode } from './toolchain/requireNode.mjs';

requireNode();
import('./toolchain/runYarn.mjs').then(({ runYarn }) =>
  runYarn(process.argv.slice(2)),
);
