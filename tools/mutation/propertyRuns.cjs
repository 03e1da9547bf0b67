// A property is tried on this many inputs for each mutant, not on a hundred.
const { configureGlobal } = require('fast-check');

configureGlobal({ numRuns: Number(process.env.MUTATION_PROPERTY_RUNS) });
