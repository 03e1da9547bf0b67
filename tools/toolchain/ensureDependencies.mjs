import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { explainFailure } from './explainFailure.mjs';
import { registryOf } from './npmSettings.mjs';
import { root } from './paths.mjs';
import { runQuietly } from './runQuietly.mjs';
import { withLock } from './withLock.mjs';

const STAMP = join(root, 'node_modules', '.installed-for');

/**
 * Installs the project's packages where what they follow from has changed
 * since they were last installed.
 *
 * @param {{ toolchain: { node: string, yarn: readonly string[] }, env: Record<string, string>, settings: Record<string, unknown>, say: (line: string) => void }} options
 */
export async function ensureDependencies({ toolchain, env, settings, say }) {
  const wanted = await fingerprint(root);
  const present = () => readFile(STAMP, 'utf8').catch(() => '');
  if ((await present()) === wanted) return;
  await withLock(
    join(root, '.tools-lock'),
    async () => {
      if ((await present()) === wanted) return;
      await install({ toolchain, env, settings, say });
      await mkdir(join(root, 'node_modules'), { recursive: true });
      await writeFile(STAMP, wanted);
    },
    () => say('Another command is installing packages; waiting for it'),
  );
}

async function install({ toolchain, env, settings, say }) {
  say('Installing packages (about two minutes on a first start)');
  // An install that is cut off must not pass for a whole one.
  await rm(STAMP, { force: true });
  const since = Date.now();
  let step = '';
  const beat = setInterval(() => {
    const seconds = Math.round((Date.now() - since) / 1000);
    say(`  … ${seconds} s${step && `, ${step}`}`);
  }, 20_000);
  const [command, ...first] = toolchain.yarn;
  const { code, output } = await runQuietly(
    command,
    [...first, 'install', '--immutable'],
    {
      cwd: root,
      env,
      onOutput: text => {
        step = /┌ (\w+ step)/.exec(text)?.[1].toLowerCase() ?? step;
      },
    },
  );
  clearInterval(beat);
  if (code !== 0) {
    throw explainFailure('The packages', output, registryOf(settings));
  }
}

/**
 * What an installation follows from, as one hash: the lock file, every
 * package's own file, Yarn's settings, and the platform.
 *
 * @param {string} folder
 */
export async function fingerprint(folder) {
  const files = ['package.json', 'yarn.lock', '.yarnrc.yml'];
  for (const group of ['packages', 'plugins']) {
    const names = await readdir(join(folder, group)).catch(() => []);
    files.push(...names.sort().map(name => join(group, name, 'package.json')));
  }
  const hash = createHash('sha256');
  for (const file of files) {
    hash.update(`${file}\0`);
    hash.update(await readFile(join(folder, file)).catch(() => ''));
  }
  hash.update(`${process.platform} ${process.arch}`);
  return `${hash.digest('hex')}\n`;
}
