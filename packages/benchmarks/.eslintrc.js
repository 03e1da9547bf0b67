module.exports = require('@backstage/cli/config/eslint-factory')(__dirname, {
  // Checks of the whole product see every package; what sees what is held by
  // .dependency-cruiser.cjs.
  rules: {
    '@backstage/no-mixed-plugin-imports': 'off',
    'no-console': 'off',
  },
});
