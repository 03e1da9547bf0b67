import { runInGroup } from '../processes/runInGroup.mjs';
import { orExplain } from './Failure.mjs';
import { root } from './paths.mjs';
import { prepareToolchain } from './prepare.mjs';

/** Runs Yarn with the given arguments, without installing packages first. */
export function runYarn(args) {
  return orExplain(async () => {
    const { toolchain, env } = await prepareToolchain(line =>
      console.log(line),
    );
    const [command, ...first] = toolchain.yarn;
    process.exitCode = await runInGroup(command, [...first, ...args], {
      cwd: root,
      env,
    });
  });
}
