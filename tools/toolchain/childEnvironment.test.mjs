import assert from 'node:assert/strict';
import { delimiter, join } from 'node:path';
import { test } from 'node:test';
import { childEnvironment, yarnSettingsOf } from './childEnvironment.mjs';

test("the fetched Node and Yarn come first on the path, the caller's follow", () => {
  const { PATH } = childEnvironment(
    { PATH: '/usr/bin' },
    { nodeHome: '/t/node', yarnFolder: '/t/yarn' },
  );
  assert.deepEqual(PATH.split(delimiter), [
    join('/t/node', 'bin'),
    '/t/yarn',
    '/usr/bin',
  ]);
});

test("headers are those of the fetched Node, whatever npm's settings say", () => {
  const env = childEnvironment(
    { npm_config_nodedir: '/usr' },
    { nodeHome: '/t/node' },
  );
  assert.equal(env.npm_config_nodedir, '/t/node');
});

test("npm's other variables do not reach children", () => {
  const env = childEnvironment(
    {
      npm_config_registry: 'https://r.example',
      NPM_CONFIG_CACHE: '/c',
      npm_lifecycle_event: 'start',
      INIT_CWD: '/x',
      HOME: '/home/a',
    },
    {},
  );
  assert.deepEqual(env, { HOME: '/home/a', PATH: '', YARN_IGNORE_PATH: '1' });
});

test("what the reader has set for Yarn wins over what npm's settings say", () => {
  const env = childEnvironment(
    { YARN_NPM_REGISTRY_SERVER: 'https://mine.example' },
    {},
    yarnSettingsOf({ registry: 'https://theirs.example/' }),
  );
  assert.equal(env.YARN_NPM_REGISTRY_SERVER, 'https://mine.example');
});

test("registry, certificate and proxy are said in Yarn's words", () => {
  assert.deepEqual(
    yarnSettingsOf({
      registry: 'http://registry.example:4873/npm/',
      cafile: '/etc/ca.pem',
      'https-proxy': 'http://proxy.example:3128',
      proxy: null,
      'strict-ssl': false,
    }),
    {
      YARN_NPM_REGISTRY_SERVER: 'http://registry.example:4873/npm',
      YARN_UNSAFE_HTTP_WHITELIST: 'registry.example',
      YARN_HTTPS_CA_FILE_PATH: '/etc/ca.pem',
      YARN_HTTPS_PROXY: 'http://proxy.example:3128',
      YARN_ENABLE_STRICT_SSL: 'false',
    },
  );
});

test('the public registry needs no setting', () => {
  assert.deepEqual(
    yarnSettingsOf({
      registry: 'https://registry.npmjs.org/',
      'strict-ssl': true,
    }),
    {},
  );
});
