// Jest for mutation runs: the package's own settings, but for what makes them
// slow. Node is enough for pure functions, and `MUTATION_TESTS` names the
// test files that judge the folder at hand.
const packageConfig = require('@backstage/cli/config/jest');

module.exports = async () => {
  const config = await packageConfig;
  return {
    ...config,
    runtime: undefined,
    testEnvironment: require.resolve(
      '@stryker-mutator/jest-runner/jest-env/node',
    ),
    testMatch: process.env.MUTATION_TESTS.split(','),
    moduleNameMapper: { '^fast-check$': require.resolve('./fastCheck.cjs') },
    watchman: false,
  };
};
