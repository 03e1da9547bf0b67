import { Activity } from '@value-stream/flow-engine';
import { ContainsRow } from './ContainsRow';

/** How a change contains the commit it became, rather than one of several. */
const BECAME = ['merge-sha', 'squash-number', 'patch-id'];

/** Which change each commit belongs to, and what came with which deployment. */
export interface Assigned {
  /** Change → its commits, known or delivered. */
  readonly commitsOf: ReadonlyMap<string, readonly string[]>;
  /** Commit → its change. */
  readonly changeOf: ReadonlyMap<string, string>;
  /** Commits that deployments brought and that belong to no change. */
  readonly alone: readonly string[];
  readonly broughtBy: ReadonlyMap<string, readonly string[]>;
}

/**
 * A commit belongs to the change that was merged first of those that have it:
 * a later one, such as a merge of the development branch into the main branch,
 * only carries it on. What a merge absorbed belongs to the change that the
 * merge does. A change comes with the commit that it became where that is
 * known to be deployed, else with any of its commits.
 */
export function assignCommits(facts: {
  readonly brought: readonly ContainsRow[];
  readonly owned: readonly ContainsRow[];
  readonly absorbed: readonly ContainsRow[];
  readonly activities: ReadonlyMap<string, readonly Activity[]>;
}): Assigned {
  const { brought, owned, absorbed, activities } = facts;
  const mergedAt = new Map(
    [...activities].map(([key, list]) => [
      key,
      list.find(a => a.verb === 'merged' && a.objects[0].key === key)
        ?.occurredAt ?? Infinity,
    ]),
  );
  const rank = (key: string) => mergedAt.get(key) ?? Infinity;
  const changeOf = new Map<string, string>();
  for (const { from_key: change, to_key: commit } of owned) {
    const known = changeOf.get(commit);
    if (
      known === undefined ||
      rank(change) < rank(known) ||
      (rank(change) === rank(known) && change < known)
    ) {
      changeOf.set(commit, change);
    }
  }
  for (const { from_key: merge, to_key: commit } of absorbed) {
    const change = changeOf.get(merge);
    if (change !== undefined && !changeOf.has(commit)) {
      changeOf.set(commit, change);
    }
  }
  const commitsOf = new Map<string, string[]>();
  for (const [commit, change] of changeOf) {
    commitsOf.set(change, [...(commitsOf.get(change) ?? []), commit]);
  }
  const deployed = new Set(brought.map(({ to_key }) => to_key));
  const became = new Set(
    owned
      .filter(
        ({ method, to_key, from_key }) =>
          BECAME.includes(method) &&
          deployed.has(to_key) &&
          changeOf.get(to_key) === from_key,
      )
      .map(({ to_key }) => to_key),
  );
  const settled = new Set([...became].map(commit => changeOf.get(commit)!));
  const broughtBy = new Map<string, Set<string>>();
  const alone = new Set<string>();
  for (const { from_key: deployment, to_key: target } of brought) {
    const keys = broughtBy.get(deployment) ?? new Set();
    broughtBy.set(deployment, keys);
    const change = changeOf.get(target);
    if (change === undefined) {
      keys.add(target);
      alone.add(target);
    } else if (became.has(target) || !settled.has(change)) {
      keys.add(change);
    }
  }
  return {
    commitsOf,
    changeOf,
    alone: [...alone],
    broughtBy: new Map(
      [...broughtBy].map(([key, keys]) => [key, [...keys].sort()]),
    ),
  };
}
