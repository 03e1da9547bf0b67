import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A real repository in a temporary folder, with dates and people set by the test. */
export interface TemporaryRepository {
  readonly path: string;
  git(...args: readonly string[]): string;
  /** Commits one file and returns the commit's id. */
  commit(message: string, at: string, options?: CommitOptions): string;
  remove(): void;
}

export interface CommitOptions {
  /** Author date, where it differs from the commit date. */
  readonly authored?: string;
  readonly author?: string;
  readonly email?: string;
  readonly file?: string;
}

/** Makes a folder that is removed by the caller. */
export function temporaryFolder(): string {
  return mkdtempSync(join(tmpdir(), 'git-connector-'));
}

/** Makes an empty repository with default branch `main`. */
export function temporaryRepository(): TemporaryRepository {
  const path = temporaryFolder();
  let files = 0;
  const run = (
    args: readonly string[],
    env: Readonly<Record<string, string>> = {},
  ) =>
    execFileSync('git', ['-C', path, ...args], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        PATH: process.env.PATH,
        HOME: path,
        GIT_CONFIG_NOSYSTEM: '1',
        GIT_AUTHOR_NAME: 'Ada Example',
        GIT_AUTHOR_EMAIL: 'ada@example.com',
        GIT_COMMITTER_NAME: 'Ada Example',
        GIT_COMMITTER_EMAIL: 'ada@example.com',
        ...env,
      } as unknown as NodeJS.ProcessEnv,
    }).trim();
  run(['init', '--quiet', '--initial-branch=main']);
  return {
    path,
    git: (...args) => run(args, dates('2024-01-31T00:00:00Z')),
    commit: (message, at, options = {}) => {
      files += 1;
      const file = options.file ?? `file-${files}.txt`;
      writeFileSync(join(path, file), `${files}\n`);
      run(['add', '--', file]);
      run(['commit', '--quiet', '-m', message], {
        ...dates(at, options.authored),
        ...(options.author && { GIT_AUTHOR_NAME: options.author }),
        ...(options.email && { GIT_AUTHOR_EMAIL: options.email }),
      });
      return run(['rev-parse', 'HEAD']);
    },
    remove: () => rmSync(path, { recursive: true, force: true }),
  };
}

/** Variables that set both dates of what git makes. */
export function dates(
  committed: string,
  authored = committed,
): Readonly<Record<string, string>> {
  return { GIT_AUTHOR_DATE: authored, GIT_COMMITTER_DATE: committed };
}
