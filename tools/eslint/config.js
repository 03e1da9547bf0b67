const factory = require('@backstage/cli/config/eslint-factory');

/**
 * Backstage's lint rules for a package, and two of ours: plugins do not reach
 * into each other, and the client's operations (`client.GET`) are not
 * constructors.
 *
 * @param {string} folder
 * @param {Record<string, unknown>} [rules] of this package alone
 */
module.exports = (folder, rules = {}) =>
  factory(folder, {
    rules: {
      '@backstage/no-mixed-plugin-imports': 'error',
      'new-cap': ['error', { capIsNew: false }],
      ...rules,
    },
  });
