import {
  Activity,
  DeliveredChange,
  DeliveryObject,
  Instant,
} from '@value-stream/flow-engine';
import { Assigned } from './assignCommits';
import { ContainsRow } from './ContainsRow';

interface Facts {
  readonly assigned: Assigned;
  readonly objects: ReadonlyMap<string, DeliveryObject>;
  readonly activities: ReadonlyMap<string, readonly Activity[]>;
  readonly authored: ReadonlyMap<string, { at: Instant; bot: boolean }>;
  readonly repairs: readonly ContainsRow[];
}

/**
 * The changes that came with deployments, and the commits without one, as the
 * engine measures them. A change began with its earliest original commit; one
 * whose commits were squashed away at the latest when it was opened. One of
 * merge commits alone only carries what others brought.
 */
export function describeChanges(facts: Facts): {
  readonly changes: readonly DeliveredChange[];
  readonly undated: ReadonlySet<string>;
} {
  const { assigned, objects } = facts;
  const repairsOf = repairsByChange(facts);
  const keys = new Set([...assigned.broughtBy.values()].flat());
  const changes: DeliveredChange[] = [];
  const undated = new Set<string>();
  for (const key of [...keys].sort()) {
    const isChange = objects.get(key)?.kind === 'change';
    const commits = isChange ? assigned.commitsOf.get(key) ?? [] : [key];
    const times = isChange ? timesOf(key, facts) : timesOfCommit(key, facts);
    const own = commits.filter(commit => !isMerge(objects.get(commit)));
    const starts = (own.length ? own : commits).flatMap(
      commit => facts.authored.get(commit)?.at ?? [],
    );
    const began = Math.min(...starts, times.openedAt ?? Infinity);
    if (!Number.isFinite(began)) {
      undated.add(key);
      continue;
    }
    const paths = pathsOf(own, objects);
    const repairs = repairsOf.get(key);
    changes.push({
      key,
      authoredAt: began,
      ...times,
      ...(paths && { paths }),
      ...(isBot(key, isChange, facts) && { bot: true }),
      ...(commits.length > 0 && own.length === 0 && { mergeCommit: true }),
      ...(repairs && { repairs: [...repairs].sort() }),
    });
  }
  return { changes, undated };
}

function timesOf(
  key: string,
  { activities }: Facts,
): Pick<DeliveredChange, 'openedAt' | 'firstReviewAt' | 'mergedAt'> {
  const own = (activities.get(key) ?? [])
    .filter(({ objects }) => objects[0].key === key)
    .sort((a, b) => a.occurredAt - b.occurredAt);
  const first = (verbs: readonly string[]) =>
    own.find(({ verb }) => verbs.includes(verb));
  const opened = first(['opened']);
  const review = own.find(
    ({ verb, attributes, actor }) =>
      (verb === 'reviewed' || verb === 'approved') &&
      attributes.bot !== true &&
      (actor === undefined || actor !== opened?.actor),
  );
  const merged = first(['merged']);
  return {
    ...(opened && { openedAt: opened.occurredAt }),
    ...(review && { firstReviewAt: review.occurredAt }),
    ...(merged && { mergedAt: merged.occurredAt }),
  };
}

/** A commit without a change was on its branch when it was committed. */
function timesOfCommit(
  key: string,
  { objects }: Facts,
): Pick<DeliveredChange, 'openedAt' | 'firstReviewAt' | 'mergedAt'> {
  const at = objects.get(key)?.attributes.committedAt;
  return typeof at === 'number' ? { mergedAt: at } : {};
}

function isMerge(commit: DeliveryObject | undefined): boolean {
  const parents = commit?.attributes.parents;
  return Array.isArray(parents) && parents.length > 1;
}

function isBot(
  key: string,
  isChange: boolean,
  { objects, activities, authored }: Facts,
): boolean {
  return isChange
    ? objects.get(key)?.attributes.bot === true ||
        (activities.get(key) ?? []).some(
          ({ verb, attributes }) =>
            verb === 'opened' && attributes.bot === true,
        )
    : authored.get(key)?.bot === true;
}

/** All paths of the commits; undefined where they are not known of each. */
function pathsOf(
  commits: readonly string[],
  objects: ReadonlyMap<string, DeliveryObject>,
): readonly string[] | undefined {
  const lists = commits.map(commit => objects.get(commit)?.attributes.paths);
  return lists.length > 0 && lists.every(Array.isArray)
    ? [...new Set(lists.flat() as string[])].sort()
    : undefined;
}

/** What changes revert or fix, whether they or one of their commits say so. */
function repairsByChange({
  assigned,
  repairs,
}: Facts): ReadonlyMap<string, ReadonlySet<string>> {
  const result = new Map<string, Set<string>>();
  for (const { from_key: from, to_key: to } of repairs) {
    const by = assigned.changeOf.get(from) ?? from;
    const target = assigned.changeOf.get(to) ?? to;
    if (by !== target) {
      result.set(by, (result.get(by) ?? new Set()).add(target));
    }
  }
  return result;
}
