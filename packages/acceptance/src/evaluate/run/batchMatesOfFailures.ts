import { LedgerEntry } from '@value-stream/demo-company';
import { entriesOf } from './ledgerOf';

/**
 * Items whose change was to come with a deployment that failed and was not its
 * last commit, by which alone an attempt is known.
 */
export function batchMatesOfFailures(
  ledger: readonly LedgerEntry[],
): ReadonlySet<string> {
  const commits = new Set(
    entriesOf(ledger, 'deployment')
      .filter(({ works, part }) => !works && part === 'observable')
      .flatMap(deployment => deployment.commits.slice(0, -1)),
  );
  return new Set(
    entriesOf(ledger, 'change')
      .filter(({ commit }) => commits.has(commit))
      .map(({ item }) => item),
  );
}
