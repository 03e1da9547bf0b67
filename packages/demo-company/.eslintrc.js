module.exports = require('../../tools/eslint/config')(__dirname, {
  // Checks of the whole product see every package, and print; who sees whom
  // is held by .dependency-cruiser.cjs.
  '@backstage/no-mixed-plugin-imports': 'off',
  '@backstage/no-relative-monorepo-imports': 'off',
  'no-console': 'off',
  'no-restricted-syntax': 'off',
});
