// Stryker's runner of tests for pure functions. All tests run in the process
// itself and see Jest's own `expect`; modules are compiled once and begin anew
// for each mutant, which takes milliseconds where starting Jest takes a second.
import { globSync } from 'node:fs';
import { join } from 'node:path';
import { PluginKind, declareFactoryPlugin } from '@stryker-mutator/api/plugin';
import {
  DryRunStatus,
  TestStatus,
  toMutantRunResult,
} from '@stryker-mutator/api/test-runner';
import { expect } from 'expect';
import { collectTests } from './collectTests.mjs';
import { fewerInputs } from './fewerInputs.mjs';
import { createLoader } from './loadModules.mjs';
import { createPassBudget } from './passBudget.mjs';
import { failureOf, runTest } from './runTest.mjs';
import { testCosts } from './testCosts.mjs';

/** What the changed code reads to know which of the changes is on. */
const state = (globalThis.__stryker__ ??= {});

const TOO_MANY_PASSES = {
  status: DryRunStatus.Timeout,
  reason: 'A test passed changed code far more often than without a change.',
};

function createQuickRunner() {
  const { globals, take } = collectTests();
  const inputs = fewerInputs(Number(process.env.MUTATION_PROPERTY_RUNS));
  const packages = new Map([['fast-check', inputs]]);
  const load = createLoader({ ...globals, expect }, packages);
  const budget = createPassBudget(state);
  const costs = testCosts(join(process.cwd(), 'test-costs.json'));
  let files = [];

  const testsOf = (file, modules) => {
    load(join(process.cwd(), file), modules);
    return take().map(test => ({ ...test, file, id: `${file}: ${test.name}` }));
  };

  /** Each test alone, so that what it passes does not depend on those before. */
  async function runAlone(file, results, found) {
    const count = testsOf(file).length;
    for (let i = 0; i < count; i++) {
      const test = testsOf(file)[i];
      budget.begin();
      const result = await runTest(test, state);
      found[test.id] = { ms: result.timeSpentMs, passes: budget.passes() };
      results.push(result);
    }
  }

  /** Runs tests up to the first that fails; undefined when none does. */
  async function failing(tests, results) {
    for (const test of costs.cheapestFirst(tests, ({ id }) => [id])) {
      budget.begin(costs.passes(test.id));
      const result = await runTest(test, state);
      if (budget.exceeded()) return TOO_MANY_PASSES;
      results.push(result);
      if (result.status === TestStatus.Failed) {
        return { status: DryRunStatus.Complete, tests: results };
      }
    }
    return undefined;
  }

  /** Tries tests of given ids, or all, with one change on while files load and one while tests run. */
  async function tryChange(ids, whileLoading, whileTesting) {
    const idsOf = file =>
      ids ? ids.filter(id => id.startsWith(`${file}: `)) : costs.idsOf(file);
    const modules = new Map();
    const results = [];
    let unloadable;
    const concerned = files.filter(file => !ids || idsOf(file).length);
    for (const file of costs.cheapestFirst(concerned, idsOf)) {
      state.activeMutant = whileLoading;
      budget.begin(0);
      let tests;
      try {
        tests = testsOf(file, modules);
      } catch (error) {
        take();
        if (budget.exceeded()) return TOO_MANY_PASSES;
        unloadable ??= failureOf(error);
        continue;
      }
      state.activeMutant = whileTesting;
      const failed = await failing(
        tests.filter(({ id }) => !ids || ids.includes(id)),
        results,
      );
      if (failed) return failed;
    }
    return unloadable === undefined
      ? { status: DryRunStatus.Complete, tests: results }
      : { status: DryRunStatus.Error, errorMessage: unloadable };
  }

  return {
    capabilities: () => ({ reloadEnvironment: true }),
    async init() {
      files = globSync(process.env.MUTATION_TESTS.split(',')).sort();
      // Compiling is not to count as time that tests take.
      for (const file of files) testsOf(file);
    },
    async dryRun() {
      state.activeMutant = undefined;
      state.mutantCoverage = { static: {}, perTest: {} };
      const tests = [];
      const found = {};
      for (const file of files) await runAlone(file, tests, found);
      costs.keep(found);
      const { mutantCoverage } = state;
      return { status: DryRunStatus.Complete, tests, mutantCoverage };
    },
    async mutantRun({ activeMutant: { id }, testFilter, mutantActivation }) {
      const whileLoading = mutantActivation === 'static' ? id : undefined;
      return toMutantRunResult(await tryChange(testFilter, whileLoading, id));
    },
  };
}
createQuickRunner.inject = [];

export const strykerPlugins = [
  declareFactoryPlugin(PluginKind.TestRunner, 'quick', createQuickRunner),
];
