import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { readRepositoryAddress } from '../address/repositoryAddress';
import { createGitProgram, GitError } from '../git/GitProgram';
import { failed, OpenRepository } from './RepositoryFailure';

/**
 * Opens a repository on this machine. It is read, never written to.
 *
 * @throws RepositoryFailure where there is none.
 */
export async function openPath(
  path: string,
  options: { url?: string; signal: AbortSignal; program?: string },
): Promise<OpenRepository> {
  const directory = resolve(path);
  const found = await stat(directory).catch(() => undefined);
  if (!found?.isDirectory()) {
    throw failed(
      `there is no folder ${directory}`,
      "correct 'path', which is relative to the folder the backend runs in, or clone the repository there",
    );
  }
  const git = createGitProgram({ ...options, directory });
  try {
    await git.run('rev-parse', '--git-dir');
  } catch (error) {
    if (!(error instanceof GitError)) {
      throw error;
    }
    throw /dubious ownership/.test(error.stderr)
      ? failed(
          `${directory} belongs to another user than the backend runs as`,
          `run 'git config --global --add safe.directory ${directory}' as the backend's user`,
        )
      : failed(
          `${directory} is not a git repository`,
          "point 'path' at the folder that holds .git, or at a bare repository",
        );
  }
  const remote =
    options.url ??
    ((await git.test('config', '--get', 'remote.origin.url'))
      ? (await git.run('config', '--get', 'remote.origin.url')).trim()
      : undefined);
  return {
    git,
    directory,
    url: remote && readRepositoryAddress(remote)?.url,
  };
}
