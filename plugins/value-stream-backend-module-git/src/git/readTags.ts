import { GitProgram } from './GitProgram';

/** A tag that points to a commit. */
export interface Tag {
  readonly name: string;
  readonly commit: string;
  /** Seconds since 1970: the tagger's date, else the commit's. */
  readonly seconds: number;
  readonly annotated: boolean;
}

const FORMAT = [
  '%(refname:strip=2)',
  '%(objecttype)',
  '%(objectname)',
  '%(*objecttype)',
  '%(*objectname)',
  '%(taggerdate:unix)',
  '%(committerdate:unix)',
  '%(*committerdate:unix)',
].join('%00');

/** All tags that lead to a commit; tags of trees and files are left out. */
export async function readTags(git: GitProgram): Promise<readonly Tag[]> {
  const lines = (
    await git.run('for-each-ref', `--format=${FORMAT}`, 'refs/tags')
  ).split('\n');
  const tags: Tag[] = [];
  for (const line of lines) {
    const [name, type, sha, innerType, innerSha, tagged, own, inner] =
      line.split('\0');
    if (type === 'commit') {
      tags.push({ name, commit: sha, seconds: Number(own), annotated: false });
    } else if (type === 'tag') {
      const target =
        innerType === 'commit'
          ? { commit: innerSha, seconds: Number(tagged || inner) }
          : await peel(git, sha, tagged);
      if (target) {
        tags.push({ name, ...target, annotated: true });
      }
    }
  }
  return tags;
}

/** A tag of a tag. */
async function peel(
  git: GitProgram,
  sha: string,
  tagged: string,
): Promise<{ commit: string; seconds: number } | undefined> {
  const found = await git.test(
    'rev-parse',
    '-q',
    '--verify',
    `${sha}^{commit}`,
  );
  if (!found) {
    return undefined;
  }
  const commit = (await git.run('rev-parse', `${sha}^{commit}`)).trim();
  const committed = await git.run('log', '-1', '--format=%ct', commit);
  return { commit, seconds: Number(tagged || committed) };
}
