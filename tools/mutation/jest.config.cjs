// Jest for mutation runs: the package's own settings, but for what makes them
// slow. Node is enough for pure functions, and `MUTATION_TESTS` names the
// test files that judge the folder at hand.
const packageConfig = require('@backstage/cli/config/jest');

module.exports = async () => ({
  ...(await packageConfig),
  runtime: undefined,
  testEnvironment: require.resolve(
    '@stryker-mutator/jest-runner/jest-env/node',
  ),
  testMatch: process.env.MUTATION_TESTS.split(','),
  setupFilesAfterEnv: [require.resolve('./propertyRuns.cjs')],
});
