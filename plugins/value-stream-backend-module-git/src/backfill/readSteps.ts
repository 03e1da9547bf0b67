import { GitProgram } from '../git/GitProgram';
import { LogEntry, readLog, revisions } from '../git/readLog';
import { readTags } from '../git/readTags';
import { GitPayload } from '../translate/GitPayload';
import { trueParents } from '../git/trueParents';
import { Reading, Snapshot } from './RepositoryCursor';

/** A payload, and where the first-parent line goes on after it. */
export interface StepItem {
  readonly payload: GitPayload;
  readonly next?: string;
}

/** What the steps read from. */
export interface StepContext {
  readonly git: GitProgram;
  readonly repository: string;
  readonly url?: string;
  readonly paths: boolean;
  readonly reading: Reading;
  readonly done?: Snapshot;
  /** ISO 8601. */
  readonly now: string;
}

/** One part of a reading; starts after `skip` payloads, which are the same on every call. */
export type Step = (
  context: StepContext,
  skip: number,
) => AsyncGenerator<StepItem>;

/** The parts of a reading, in order: commits newest first, then what marks them. */
export const STEPS: readonly Step[] = [
  lostCommits,
  lineCommits,
  otherCommits,
  changedTags,
  removedTags,
  branchCommits,
];

async function* lostCommits(
  { git, repository, reading, now }: StepContext,
  skip: number,
) {
  if (!reading.lost) {
    return;
  }
  const output = git.stream(
    ['rev-list', '--stdin', `--skip=${skip}`],
    revisions({
      from: [reading.lost],
      without: [reading.target.head, ...reading.target.tips],
    }),
  );
  const at = reading.again ?? now;
  let rest = '';
  for await (const chunk of output) {
    const lines = (rest + chunk.toString('latin1')).split('\n');
    rest = lines.pop() ?? '';
    for (const sha of lines) {
      yield {
        payload: {
          type: 'commit-removed' as const,
          body: { repository, sha, at },
        },
      };
    }
  }
}

async function* lineCommits(context: StepContext, skip: number) {
  const { base, target } = context.reading;
  let next = skip === 0 ? target.head : context.reading.next;
  const range = { from: [target.head], without: base ? [base] : [], skip };
  for await (const entry of commits(context, range)) {
    const firstParent = entry.sha === next;
    if (firstParent) {
      next = entry.parents[0];
    }
    yield { payload: commitPayload(context, entry, firstParent), next };
  }
}

async function* otherCommits(context: StepContext, skip: number) {
  const { target, without } = context.reading;
  if (target.tips.length === 0) {
    return;
  }
  const range = {
    from: target.tips,
    without: [target.head, ...without],
    skip,
  };
  for await (const entry of commits(context, range)) {
    yield { payload: commitPayload(context, entry, false) };
  }
}

async function* changedTags(context: StepContext, skip: number) {
  const { done, reading, git, repository, url } = context;
  const tags = (await readTags(git)).filter(
    tag =>
      reading.target.tags[tag.name] === tag.commit &&
      (reading.again !== undefined || done?.tags[tag.name] !== tag.commit),
  );
  for (const tag of tags.slice(skip)) {
    yield {
      payload: {
        type: 'tag' as const,
        body: {
          repository,
          ...(url && { url }),
          tag: tag.name,
          commit: tag.commit,
          date: isoSeconds(tag.seconds),
          annotated: tag.annotated,
        },
      },
    };
  }
}

async function* removedTags(context: StepContext, skip: number) {
  const { done, git, repository, now } = context;
  const gone = Object.keys(done?.tags ?? {});
  if (gone.length === 0) {
    return;
  }
  const there = new Set((await readTags(git)).map(tag => tag.name));
  for (const tag of gone.filter(name => !there.has(name)).slice(skip)) {
    yield {
      payload: {
        type: 'tag-removed' as const,
        body: { repository, tag, at: now },
      },
    };
  }
}

async function* branchCommits(context: StepContext, skip: number) {
  const { done, reading, git, repository, url } = context;
  let left = skip;
  for (const branch of Object.keys(reading.target.branches).sort()) {
    const before = reading.again ? undefined : done?.branches[branch];
    const range = {
      from: [reading.target.branches[branch]],
      without: before ? [before] : [],
      skip: 0,
      paths: false,
      firstParentOnly: true,
    };
    for await (const entry of readLog(git, range)) {
      if (left > 0) {
        left -= 1;
        continue;
      }
      yield {
        payload: {
          type: 'branch-commit' as const,
          body: {
            repository,
            ...(url && { url }),
            branch,
            commit: entry.sha,
            date: isoSeconds(Number(entry.committed)),
          },
        },
      };
    }
  }
}

async function* commits(
  { git, paths, reading }: StepContext,
  range: { from: readonly string[]; without: readonly string[]; skip: number },
): AsyncGenerator<LogEntry> {
  const cut = new Set(reading.target.shallow);
  for await (const entry of readLog(git, { ...range, paths })) {
    yield cut.has(entry.sha)
      ? { ...entry, parents: await trueParents(git, entry.sha), paths: [] }
      : entry;
  }
}

function commitPayload(
  { repository, url, paths, reading }: StepContext,
  entry: LogEntry,
  firstParent: boolean,
): GitPayload {
  const committed = isoSeconds(Number(entry.committed));
  return {
    type: 'commit',
    body: {
      repository,
      ...(url && { url }),
      sha: entry.sha,
      parents: entry.parents,
      // Some converted histories have no readable author date.
      authored: entry.authored ? isoSeconds(Number(entry.authored)) : committed,
      committed,
      message: entry.message,
      author: entry.author,
      authorName: entry.authorName,
      committer: entry.committer,
      committerName: entry.committerName,
      firstParent,
      ...(paths && { paths: entry.paths }),
      ...(entry.pathsCut && { pathsCut: true }),
      ...(reading.again && { seenAgain: reading.again }),
    },
  };
}

/** A date that cannot be written is left empty and refused by `translate`, where it is seen. */
function isoSeconds(seconds: number): string {
  const date = new Date(seconds * 1_000);
  return Number.isNaN(date.getTime()) ? '' : date.toISOString();
}
