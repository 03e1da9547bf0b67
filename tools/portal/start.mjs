import { join } from 'node:path';
import { runInGroup } from '../processes/runInGroup.mjs';
import { orExplain } from '../toolchain/Failure.mjs';
import { root } from '../toolchain/paths.mjs';
import { prepare } from '../toolchain/prepare.mjs';
import { requireFreePorts } from './ports.mjs';
import { startOptions } from './startOptions.mjs';

/** `npm start`: from a bare clone to a portal that can be used. */
export function start() {
  return orExplain(async () => {
    const since = Date.now();
    startOptions(process.argv.slice(2));
    await requireFreePorts([
      { port: 3000, purpose: 'portal' },
      { port: 7007, purpose: 'backend' },
    ]);
    const { node, env } = await prepare(line => console.log(line));
    process.exitCode = await runInGroup(
      node,
      [
        join(root, 'tools', 'portal', 'supervise.mjs'),
        String(since),
        ...process.argv.slice(2),
      ],
      { cwd: root, env },
    );
  });
}
