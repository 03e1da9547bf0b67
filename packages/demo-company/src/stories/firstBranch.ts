import { Company } from '../company/Company';
import { LedgerEntry } from '../ledger/Ledger';

/** What the ledger has of a company's first branch, where the stories are planted. */
export function firstBranch(
  entries: readonly LedgerEntry[],
  { teams, components }: Company,
): readonly LedgerEntry[] {
  const own = new Set(
    teams.flatMap(team => (team.branch === 0 ? team.components : [])),
  );
  const repositories = new Set(
    components.flatMap(({ name, repository }) =>
      own.has(name) ? [repository] : [],
    ),
  );
  const items = new Set(
    entries.flatMap(entry =>
      entry.kind === 'item' && own.has(entry.component) ? [entry.item] : [],
    ),
  );
  const incidents = new Set(
    entries.flatMap(entry =>
      entry.kind === 'incident' && own.has(entry.component)
        ? [entry.incident]
        : [],
    ),
  );
  return entries.filter(entry => {
    if ('item' in entry) {
      return items.has(entry.item);
    }
    return 'incident' in entry
      ? incidents.has(entry.incident)
      : repositories.has(entry.repository);
  });
}
