import { existsSync, readFileSync, writeFileSync } from 'node:fs';

/**
 * Takes the mutants of constants that no test noticed out of what an earlier
 * run found, so that they are tried again: a constant is read when its file loads
 * and not in a test, so it cannot be told which new test would notice.
 *
 * @param {string} incrementalFile
 */
export function retryStaticSurvivors(incrementalFile) {
  if (!existsSync(incrementalFile)) return;
  const report = JSON.parse(readFileSync(incrementalFile, 'utf8'));
  for (const file of Object.values(report.files)) {
    file.mutants = file.mutants.filter(
      ({ static: constant, status }) =>
        !constant || !['Survived', 'NoCoverage'].includes(status),
    );
  }
  writeFileSync(incrementalFile, JSON.stringify(report));
}
