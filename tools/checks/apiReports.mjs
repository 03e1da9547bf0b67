import { runBin } from './command.mjs';

/**
 * Writes or checks `report*.api.md` of every published package: what it
 * exports, from the declarations that `tsc` has written.
 *
 * Two messages are left out: one tells where the project lies on the disk,
 * the other asks for a docstring on each field. Warnings are allowed where a
 * package shows generated types, and where a second entry point uses types of
 * the first; all others fail.
 *
 * @param {{ check?: boolean }} [options] with `check` nothing is written, and a stale report fails
 */
export async function apiReports({ check = false } = {}) {
  const { code, output } = await runBin(
    '@backstage/repo-tools/bin/backstage-repo-tools',
    [
      'api-reports',
      ...(check ? ['--ci'] : []),
      '--exclude',
      'packages/@(acceptance|benchmarks)',
      '--omit-messages',
      'ae-wrong-input-file-type,ae-undocumented',
      '--allow-warnings',
      'plugins/value-stream-common,plugins/value-stream-node',
      '--validate-release-tags',
    ],
  );
  return check && code !== 0
    ? {
        code,
        output: `${output}\nRun \`npm run api-reports\` and commit it.\n`,
      }
    : { code, output };
}
