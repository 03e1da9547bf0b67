import { GitProgram } from './GitProgram';

/**
 * Parents as the commit itself names them. Where a shallow clone is cut, git
 * shows none.
 */
export async function trueParents(
  git: GitProgram,
  sha: string,
): Promise<readonly string[]> {
  const header = (await git.run('cat-file', 'commit', sha)).split('\n\n', 1)[0];
  return [...header.matchAll(/^parent ([0-9a-f]+)$/gm)].map(match => match[1]);
}
