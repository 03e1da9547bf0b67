// npm test: every check, from a bare clone. Ids of steps run only those.
import { requireNode } from './toolchain/requireNode.mjs';

requireNode();
import('./runCommand.mjs').then(({ runCommand }) =>
  runCommand(['tools/checks/runChecks.mjs', ...process.argv.slice(2)]),
);
