import { Knex } from 'knex';
import { GitTrace } from './GitTrace';

/** What the pipeline made of a history, read from its log and facts. */
export interface Traced {
  /** Sha → what is known of the commit. */
  readonly commits: ReadonlyMap<string, TracedCommit>;
  /** Name of an issue as commits mention it → shas that implement it. */
  readonly issues: ReadonlyMap<string, readonly string[]>;
}

export interface TracedCommit {
  /** Instants in ms. */
  readonly authored: number;
  readonly committed: number;
  /** First release in the trace's window that contains it. */
  readonly release?: { readonly tag: string; readonly at: number };
}

/**
 * The first release is the one that commit ancestry linked. One from before
 * the trace's window counts as none: expected files leave earlier ones out.
 */
export async function readTraced(
  database: Knex,
  trace: GitTrace,
): Promise<Traced> {
  const instants = await readInstants(database);
  const windowStart = Date.parse(trace.meta.window[0]);
  const releases = new Map<string, TracedCommit['release']>();
  for (const { from_key, to_key } of await database('link')
    .where({ relation: 'contains', method: 'commit-ancestry' })
    .select('from_key', 'to_key')) {
    const at = instants.get(`${from_key} published`);
    if (at !== undefined && at >= windowStart) {
      releases.set(shaOf(to_key), { tag: from_key.split('#tag/')[1], at });
    }
  }
  const commits = new Map(
    trace.commits.map(({ sha }) => {
      const key = `git:${trace.meta.repo}@${sha}`;
      return [
        sha,
        {
          authored: instants.get(`${key} authored`) ?? NaN,
          committed: instants.get(`${key} committed`) ?? NaN,
          release: releases.get(sha),
        },
      ];
    }),
  );
  const issues = new Map<string, string[]>();
  for (const { from_key, to_key } of await database('link')
    .where({ relation: 'implements' })
    // One commit may be linked by several rules.
    .distinct('from_key', 'to_key')) {
    const name = to_key.slice(to_key.indexOf(':') + 1);
    issues.set(name, [...(issues.get(name) ?? []), shaOf(from_key)]);
  }
  return { commits, issues };
}

/** `<object key> <verb>` → when, for the subject of each activity. */
async function readInstants(
  database: Knex,
): Promise<ReadonlyMap<string, number>> {
  const rows = await database('activity').select(
    'verb',
    'occurred_at',
    'objects',
  );
  return new Map(
    rows.map(({ verb, occurred_at, objects }) => [
      `${JSON.parse(objects)[0].key} ${verb}`,
      Number(occurred_at),
    ]),
  );
}

function shaOf(commitKey: string): string {
  return commitKey.slice(commitKey.lastIndexOf('@') + 1);
}
