import { World } from '../World';
import { Forge } from './Toolchain';

/** Pull requests of GitHub, merged by squash. */
export function githubForge(
  { simulation: { now }, tools: { github } }: World,
  slug: string,
): Forge {
  const repository = `github.com/${slug}`;
  return {
    commit: (by, commit) => github.commit(by, slug, { at: now(), ...commit }),
    open(author, { title, closes, branch, commits }) {
      const number = github.openPull(now(), author, slug, {
        title,
        ...(closes && { body: `Closes ${closes}` }),
        branch,
        commits,
      });
      return {
        key: `github:${repository}#${number}`,
        push: (by, shas) => github.push(now(), by, slug, number, shas),
        review: (by, review) => github.review(now(), by, slug, number, review),
        merge: by => github.merge(now(), by, slug, number, 'squash'),
      };
    },
    commitKey: sha => `git:${repository}@${sha}`,
  };
}
