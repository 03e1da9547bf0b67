import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from '../toolchain/paths.mjs';
import { runQuietly } from '../toolchain/runQuietly.mjs';
import { startPostgres } from '../postgres/startPostgres.mjs';
import { apiReports } from './apiReports.mjs';
import { browserStep } from './browserStep.mjs';
import { asCounted, asOne, runBin, typescriptArgs } from './command.mjs';
import { compileTypes } from './compileTypes.mjs';
import { countJest, countNodeTests } from './counts.mjs';
import { manyStep } from './manyStep.mjs';
import { walkStep } from './walkStep.mjs';

const CLI = '@backstage/cli/bin/backstage-cli';

/**
 * Everything `npm test` checks, cheapest first.
 *
 * @param {string} results folder for what the runners write
 * @returns {import('./schedule.mjs').Step[]}
 */
export function allSteps(results) {
  return [
    {
      id: 'generated',
      title: 'generated API files are fresh',
      run: () => asOne(runNode(['tools/generate-api.mjs', '--check'])),
    },
    {
      id: 'definitions',
      title: 'the page of definitions is that of docs/metrics.md',
      run: () => asOne(runNode(['tools/generate-definitions.mjs', '--check'])),
    },
    {
      id: 'tools',
      title: 'tests of the tools',
      run: () => toolTests(),
    },
    {
      id: 'dependencies',
      title: 'dependency rules',
      run: () =>
        asOne(
          runBin('dependency-cruiser/bin/dependency-cruise.mjs', [
            '--config',
            '.dependency-cruiser.cjs',
            'packages',
            'plugins',
          ]),
        ),
    },
    {
      id: 'prettier',
      title: 'formatting',
      run: () =>
        asOne(
          runBin('prettier/bin-prettier.js', [
            '--check',
            '--loglevel=warn',
            '.',
          ]),
        ),
    },
    {
      id: 'types',
      title: 'types',
      run: () => asOne(compileTypes()),
    },
    {
      id: 'lint',
      title: 'lint',
      run: () =>
        asOne(
          runBin(CLI, [
            'repo',
            'lint',
            '--max-warnings',
            '0',
            '--format',
            'stylish',
          ]),
        ),
    },
    {
      id: 'api-reports',
      title: 'API reports are fresh',
      needs: ['types'],
      brings: ['types'],
      run: () => asOne(apiReports({ write: false })),
    },
    {
      id: 'unit',
      title: 'unit and integration tests',
      slots: 2,
      run: () => jest(join(results, 'jest.json')),
    },
    {
      id: 'build',
      title: 'production build',
      needs: ['types'],
      slots: 2,
      run: () => asOne(runBin(CLI, ['repo', 'build', '--all'])),
    },
    {
      id: 'crash',
      title: 'killed and started again',
      run: () =>
        asCounted(
          runNode([
            ...typescriptArgs('packages/acceptance/src/crash/main.ts'),
            '--kills',
            '5',
          ]),
        ),
    },
    browserStep({ results, needs: ['build'] }),
    manyStep({ results, needs: ['build'] }),
    walkStep({ results, needs: ['build'] }),
  ];
}

function runNode(args, env = {}) {
  return runQuietly(process.execPath, args, {
    cwd: root,
    env: { ...process.env, ...env },
  });
}

/** Jest on SQLite and on a PostgreSQL of its own; without one it would drop half in silence. */
async function jest(report) {
  const postgres = await startPostgres();
  try {
    const { output } = await runBin(
      CLI,
      [
        'repo',
        'test',
        '--watchAll=false',
        '--passWithNoTests',
        '--silent',
        '-w',
        '2',
        '--json',
        `--outputFile=${report}`,
      ],
      {
        CI: '1',
        BACKSTAGE_TEST_DISABLE_DOCKER: '1',
        BACKSTAGE_TEST_DATABASE_POSTGRES18_CONNECTION_STRING: postgres.url,
      },
    );
    const counts = await readFile(report, 'utf8').then(
      text => countJest(JSON.parse(text)),
      () => ({ passed: 0, failed: 1, note: 'Jest wrote no report' }),
    );
    return { ...counts, output: output.replace(/^\{"num.*$/m, '') };
  } finally {
    await postgres.stop();
  }
}

async function toolTests() {
  const files = (
    await readdir(join(root, 'tools'), { recursive: true })
  ).filter(name => name.endsWith('.test.mjs'));
  const { output } = await runNode([
    '--test',
    '--test-reporter=tap',
    ...files.map(name => join('tools', name)),
  ]);
  return { ...countNodeTests(output), output };
}
