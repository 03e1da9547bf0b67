import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { GitProgram } from '../git/GitProgram';
import { readTags } from '../git/readTags';
import { RepositoryRules } from '../options/repositoryRules';
import { Snapshot } from './RepositoryCursor';

export interface SnapshotOptions {
  readonly git: GitProgram;
  readonly directory: string;
  readonly rules: RepositoryRules;
  /** Default branch, where configured. */
  readonly branch?: string;
  /** Digest of what the reading depends on. */
  readonly digest: string;
}

/** The configured default branch does not exist. */
export class UnknownBranch extends Error {
  constructor(branch: string, known: readonly string[]) {
    super(
      `there is no branch '${branch}'; there are ${known
        .slice(0, 8)
        .join(', ')}${known.length > 8 ? ' …' : ''}`,
    );
  }
}

/**
 * Looks at a repository's references.
 *
 * @returns undefined where there is no commit yet.
 * @throws UnknownBranch where the configured branch is not there.
 */
export async function takeSnapshot(
  options: SnapshotOptions,
): Promise<Snapshot | undefined> {
  const { git, rules } = options;
  const heads = await readBranches(git);
  const branch = options.branch ?? (await defaultBranch(git));
  const head = heads.get(branch) ?? (await commitOf(git, branch));
  if (!head) {
    if (options.branch && heads.size) {
      throw new UnknownBranch(options.branch, [...heads.keys()]);
    }
    return undefined;
  }
  const tags = (await readTags(git)).filter(
    ({ name }) => rules.isRelease(name) || rules.deploymentsOfTag(name).length,
  );
  const branches = [...heads].filter(
    ([name]) => rules.deploymentsOfBranch(name).length,
  );
  const marked = new Set([
    ...tags.map(tag => tag.commit),
    ...branches.map(([, sha]) => sha),
  ]);
  const outside = await notMerged(git, head);
  return {
    head,
    branch,
    tips: [...marked].filter(sha => outside.has(sha)).sort(),
    tags: Object.fromEntries(tags.map(tag => [tag.name, tag.commit])),
    branches: Object.fromEntries(branches),
    shallow: await readShallow(git, options.directory),
    rules: options.digest,
  };
}

/** Digest of everything that decides what is read from a repository. */
export function digestOf(value: unknown): string {
  return createHash('sha256')
    .update(JSON.stringify(value))
    .digest('hex')
    .slice(0, 16);
}

/** Local branches, and those of the remote that have no local one. */
async function readBranches(git: GitProgram): Promise<Map<string, string>> {
  const branches = new Map<string, string>();
  for (const [prefix, strip] of [
    ['refs/remotes/origin', 3],
    ['refs/heads', 2],
  ] as const) {
    const output = await git.run(
      'for-each-ref',
      `--format=%(refname:strip=${strip})%00%(objectname)`,
      prefix,
    );
    for (const line of output.split('\n').filter(Boolean)) {
      const [name, sha] = line.split('\0');
      if (name !== 'HEAD') {
        branches.set(name, sha);
      }
    }
  }
  return branches;
}

/** The remote's default branch where known, else the branch checked out, else HEAD itself. */
async function defaultBranch(git: GitProgram): Promise<string> {
  for (const name of ['refs/remotes/origin/HEAD', 'HEAD']) {
    if (await git.test('symbolic-ref', '-q', name)) {
      const target = (await git.run('symbolic-ref', name)).trim();
      return target.replace(/^refs\/(?:heads|remotes\/origin)\//, '');
    }
  }
  return 'HEAD';
}

async function commitOf(
  git: GitProgram,
  name: string,
): Promise<string | undefined> {
  const revision = `${name}^{commit}`;
  return (await git.test('rev-parse', '-q', '--verify', revision))
    ? (await git.run('rev-parse', '--verify', revision)).trim()
    : undefined;
}

async function notMerged(
  git: GitProgram,
  head: string,
): Promise<ReadonlySet<string>> {
  const output = await git.run(
    'for-each-ref',
    `--no-merged=${head}`,
    '--format=%(objectname)%00%(*objectname)',
    'refs/tags',
    'refs/heads',
    'refs/remotes/origin',
  );
  return new Set(output.split(/[\n\0]/).filter(Boolean));
}

async function readShallow(
  git: GitProgram,
  directory: string,
): Promise<readonly string[]> {
  if (
    (await git.run('rev-parse', '--is-shallow-repository')).trim() !== 'true'
  ) {
    return [];
  }
  const path = (await git.run('rev-parse', '--git-path', 'shallow')).trim();
  const text = await readFile(resolve(directory, path), 'utf8');
  return text.split('\n').filter(Boolean).sort();
}
