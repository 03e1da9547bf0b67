import { delimiter, join } from 'node:path';

/**
 * The environment of everything the bootstrap starts: the right Node first on
 * the path, its headers for native packages, and of npm's own settings only
 * those that Yarn needs in its own words.
 *
 * @param {Record<string, string | undefined>} environment of this process
 * @param {{ nodeHome?: string, yarnFolder?: string }} tools what was fetched, if anything
 * @param {Record<string, string>} yarnSettings see {@link yarnSettingsOf}
 * @returns {Record<string, string>}
 */
export function childEnvironment(environment, tools, yarnSettings = {}) {
  const kept = Object.entries(environment).filter(
    ([name, value]) =>
      value !== undefined &&
      !/^npm_/i.test(name) &&
      // Set by a Yarn or npm that called us, for its own children.
      !['INIT_CWD', 'PROJECT_CWD', 'BERRY_BIN_FOLDER'].includes(name),
  );
  const result = { ...yarnSettings, ...Object.fromEntries(kept) };
  result.YARN_IGNORE_PATH = '1';
  const pathName =
    Object.keys(result).find(name => name.toUpperCase() === 'PATH') ?? 'PATH';
  const folders = [];
  if (tools.nodeHome) {
    folders.push(
      process.platform === 'win32'
        ? tools.nodeHome
        : join(tools.nodeHome, 'bin'),
    );
    result.npm_config_nodedir = tools.nodeHome;
  }
  if (tools.yarnFolder) folders.push(tools.yarnFolder);
  result[pathName] = [...folders, result[pathName]]
    .filter(Boolean)
    .join(delimiter);
  return result;
}

/**
 * npm's registry, certificate and proxy settings in Yarn's words.
 *
 * @param {Record<string, unknown>} npm as `npm config list --json` prints them
 * @returns {Record<string, string>}
 */
export function yarnSettingsOf(npm) {
  const settings = {};
  const take = (name, value) => {
    if (typeof value === 'string' && value) settings[name] = value;
  };
  const registry =
    typeof npm.registry === 'string' ? npm.registry.replace(/\/+$/, '') : '';
  if (registry && registry !== 'https://registry.npmjs.org') {
    settings.YARN_NPM_REGISTRY_SERVER = registry;
    if (registry.startsWith('http://')) {
      settings.YARN_UNSAFE_HTTP_WHITELIST = new URL(registry).hostname;
    }
  }
  take('YARN_HTTPS_CA_FILE_PATH', npm.cafile);
  take('YARN_HTTPS_PROXY', npm['https-proxy']);
  take('YARN_HTTP_PROXY', npm.proxy);
  if (npm['strict-ssl'] === false) settings.YARN_ENABLE_STRICT_SSL = 'false';
  return settings;
}
