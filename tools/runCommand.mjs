import { runInGroup } from './processes/runInGroup.mjs';
import { orExplain } from './toolchain/Failure.mjs';
import { root } from './toolchain/paths.mjs';
import { prepare } from './toolchain/prepare.mjs';

/**
 * Prepares what is missing, runs a script on the project's own Node, and ends
 * with its exit code.
 *
 * @param {readonly string[]} args script, from the project's folder, and its arguments
 */
export function runCommand(args) {
  return orExplain(async () => {
    const { node, env } = await prepare(line => console.log(line));
    process.exitCode = await runInGroup(node, args, { cwd: root, env });
  });
}
