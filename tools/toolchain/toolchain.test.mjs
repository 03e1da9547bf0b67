import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtemp, mkdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { fingerprint } from './ensureDependencies.mjs';
import { nodeFits, nodePackage } from './ensureToolchain.mjs';
import { explainFailure } from './explainFailure.mjs';
import { root } from './paths.mjs';

const registry = 'https://registry.npmjs.org/';

test('Node 22 and 24 fit; older, newer and odd ones do not', () => {
  assert.deepEqual(
    ['20.20.2', '22.1.0', '23.0.0', '24.21.0', '26.0.0'].map(nodeFits),
    [false, true, false, true, false],
  );
});

test('every platform with a pinned Node names a package of the committed lock file', async () => {
  const lock = JSON.parse(
    execFileSync('cat', [join(root, 'tools', 'package-lock.json')], {
      encoding: 'utf8',
    }),
  );
  for (const [platform, architecture] of [
    ['linux', 'x64'],
    ['linux', 'arm64'],
    ['darwin', 'x64'],
    ['darwin', 'arm64'],
    ['win32', 'x64'],
  ]) {
    const name = nodePackage(platform, architecture);
    assert.ok(lock.packages[`node_modules/${name}`], name);
  }
});

test('too old a Node gets one sentence and no stack', () => {
  const { stderr, status } = spawnSync(
    process.execPath,
    [
      '--input-type=module',
      '-e',
      `import { requireNode } from ${JSON.stringify(
        join(root, 'tools/toolchain/requireNode.mjs'),
      )}; requireNode('18.20.4')`,
    ],
    { encoding: 'utf8' },
  );
  assert.equal(status, 1);
  assert.equal(
    stderr,
    'Node 18.20.4 is too old to begin with: install Node 20 or newer from https://nodejs.org and run the command again.\n',
  );
});

test('without network the sentence names the registry, and shows no stack', () => {
  const failure = explainFailure(
    'Node and Yarn',
    'npm error code EAI_AGAIN\nnpm error request to https://registry.npmjs.org/x failed',
    registry,
  );
  assert.match(failure.message, /registry\.npmjs\.org\/ cannot be reached/);
  assert.equal(failure.detail, undefined);
});

test('an untrusted certificate and a full disk are told from a missing network', () => {
  assert.match(
    explainFailure(
      'The packages',
      'RequestError: unable to get local issuer certificate',
      registry,
    ).message,
    /certificate .* is not trusted/,
  );
  assert.match(
    explainFailure('The packages', 'ENOSPC: no space left', registry).message,
    /disk is full/,
  );
});

test('a package that changes its dependencies asks for another install', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'fingerprint-test-'));
  await mkdir(join(folder, 'packages', 'a'), { recursive: true });
  const file = join(folder, 'packages', 'a', 'package.json');
  await writeFile(file, '{"dependencies":{}}');
  const before = await fingerprint(folder);
  assert.equal(await fingerprint(folder), before);
  await writeFile(file, '{"dependencies":{"b":"1"}}');
  assert.notEqual(await fingerprint(folder), before);
});
