import { runBin } from './command.mjs';

/**
 * Compares the committed API reports with what packages export, or writes
 * them. They are read from what `compileTypes` has written.
 *
 * Two messages are left out of the reports: one tells where the project lies
 * on the disk, the other asks for a docstring on each field. Warnings are
 * allowed where a package shows generated types, and where a second entry
 * point uses types of the first; all others fail.
 *
 * @param {{ write: boolean }} options
 */
export async function apiReports({ write }) {
  const { code, output } = await runBin(
    '@backstage/repo-tools/bin/backstage-repo-tools',
    [
      'api-reports',
      ...(write ? [] : ['--ci']),
      // Private: nobody imports them.
      '--exclude',
      'packages/@(acceptance|benchmarks|demo-company)',
      '--omit-messages',
      'ae-wrong-input-file-type,ae-undocumented',
      '--allow-warnings',
      'plugins/value-stream-common,plugins/value-stream-node',
      '--validate-release-tags',
    ],
  );
  const advice = write ? '' : '\nRun `npm run build:api-reports`.\n';
  return { code, output: `${output}${code === 0 ? '' : advice}` };
}
