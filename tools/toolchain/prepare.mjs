import { childEnvironment, yarnSettingsOf } from './childEnvironment.mjs';
import { ensureDependencies } from './ensureDependencies.mjs';
import { ensureToolchain } from './ensureToolchain.mjs';
import { npmSettings } from './npmSettings.mjs';

/**
 * Everything a command needs before its own work: Node, Yarn, packages, and
 * the environment to start children in.
 *
 * @param {(line: string) => void} say
 * @returns {Promise<{ node: string, env: Record<string, string> }>}
 */
export async function prepare(say) {
  const { toolchain, env, settings } = await prepareToolchain(say);
  await ensureDependencies({ toolchain, env, settings, say });
  return { node: toolchain.node, env };
}

/** Node and Yarn alone. @param {(line: string) => void} say */
export async function prepareToolchain(say) {
  const settings = await npmSettings();
  const toolchain = await ensureToolchain({ settings, say });
  const env = childEnvironment(
    process.env,
    toolchain,
    yarnSettingsOf(settings),
  );
  return { toolchain, env, settings };
}
