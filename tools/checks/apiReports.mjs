import { runBin } from './command.mjs';

/**
 * Compares the committed API reports with what packages export, or writes
 * them. Types have to be compiled before. Warnings, which the reports
 * themselves carry, do not fail it; a stale or missing report does.
 *
 * @param {{ write: boolean }} options
 */
export function apiReports({ write }) {
  return runBin('@backstage/repo-tools/bin/backstage-repo-tools', [
    'api-reports',
    ...(write ? [] : ['--ci']),
    '--allow-all-warnings',
    // Private: nobody imports them.
    '--exclude',
    'packages/{acceptance,benchmarks,demo-company}',
  ]);
}
