// Stands for fast-check in mutation runs: a property is tried on fewer inputs
// for each mutant, not on a hundred.
const path = require.resolve('fast-check', { paths: [process.cwd()] });
const fastCheck = require(path);

fastCheck.configureGlobal({
  numRuns: Number(process.env.MUTATION_PROPERTY_RUNS),
});

module.exports = fastCheck;
