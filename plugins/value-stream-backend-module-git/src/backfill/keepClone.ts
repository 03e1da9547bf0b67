import { createHash } from 'node:crypto';
import { mkdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { readRepositoryAddress } from '../address/repositoryAddress';
import {
  createGitProgram,
  GitError,
  GitProgram,
  withoutCredentials,
} from '../git/GitProgram';
import { failed, OpenRepository, RepositoryFailure } from './RepositoryFailure';

export interface CloneOptions {
  readonly workingDirectory: string;
  readonly signal: AbortSignal;
  readonly program?: string;
  /** Transports that may be used. */
  readonly protocols: string;
  /** Git configuration that carries the credentials. */
  readonly configuration: Readonly<Record<string, string>>;
}

/** Errors of a clone that can be made anew. */
const BROKEN =
  /\.lock'?: File exists|not a git repository|bad object|loose object .* is corrupt|index-pack failed/i;

/**
 * Keeps a bare clone without file contents of a remote repository, and brings
 * it up to date.
 *
 * @throws RepositoryFailure where the remote cannot be read.
 */
export async function keepClone(
  url: string,
  options: CloneOptions,
): Promise<OpenRepository> {
  const name = createHash('sha256').update(url).digest('hex').slice(0, 20);
  const directory = join(options.workingDirectory, `${name}.git`);
  const git = createGitProgram({ ...options, directory });
  const update = async () => {
    await initialise(git, directory, url);
    await fetchAll(git);
  };
  try {
    await update().catch(async error => {
      if (!(error instanceof GitError) || !BROKEN.test(error.stderr)) {
        throw error;
      }
      // The clone is a copy; a run that was killed may have left it locked.
      await rm(directory, { recursive: true, force: true });
      await update();
    });
  } catch (error) {
    throw error instanceof GitError ? describeFailure(url, error) : error;
  }
  return { git, directory, url: readRepositoryAddress(url)?.url };
}

async function initialise(
  git: GitProgram,
  directory: string,
  url: string,
): Promise<void> {
  if (await stat(join(directory, 'HEAD')).catch(() => undefined)) {
    return;
  }
  await mkdir(directory, { recursive: true });
  await git.run('init', '--quiet', '--bare', '.');
  for (const [key, value] of [
    ['remote.origin.url', url],
    ['remote.origin.promisor', 'true'],
    ['remote.origin.partialclonefilter', 'blob:none'],
    // Commits that a rewrite drops can be listed for a while.
    ['gc.pruneExpire', '3.months.ago'],
  ]) {
    await git.run('config', key, value);
  }
}

async function fetchAll(git: GitProgram): Promise<void> {
  await git.run(
    'fetch',
    '--quiet',
    '--prune',
    '--force',
    '--no-write-fetch-head',
    'origin',
    '+refs/heads/*:refs/heads/*',
    '+refs/tags/*:refs/tags/*',
  );
  const head = /^ref: (refs\/heads\/\S+)\tHEAD$/m.exec(
    await git.run('ls-remote', '--symref', 'origin', 'HEAD'),
  );
  if (head) {
    await git.run('symbolic-ref', 'HEAD', head[1]);
  }
}

function describeFailure(url: string, error: GitError): RepositoryFailure {
  const address = withoutCredentials(url);
  const reason = error.message.slice(0, 500);
  const text = error.stderr;
  if (
    /authentication failed|could not read (username|password)|terminal prompts disabled|permission denied|\b40[13]\b/i.test(
      text,
    )
  ) {
    return failed(
      `${address} asks for credentials: ${reason}`,
      "add a token for its host under 'integrations' in app-config; over ssh, give the backend's user a key",
    );
  }
  if (
    /could not resolve|timed out|connection refused|unable to access/i.test(
      text,
    )
  ) {
    return failed(
      `${address} cannot be reached: ${reason}`,
      'check the address, and that the backend may reach its host; it is tried again at the next run',
    );
  }
  return failed(
    `${address} cannot be cloned: ${reason}`,
    'check that the address names a repository that exists and that the configured token may read it',
  );
}
