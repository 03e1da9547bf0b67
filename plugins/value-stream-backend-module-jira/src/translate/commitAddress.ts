/** A commit on some forge. */
export interface CommitAddress {
  /** Host and path of the repository. */
  readonly repository: string;
  readonly sha: string;
}

const COMMIT =
  /^https?:\/\/([^/?#]+)((?:\/[^/?#]+)*?)(?:\/-)?\/commits?\/([0-9a-f]{40}(?:[0-9a-f]{24})?)(?:[/?#].*)?$/i;
const DATA_CENTER = /^\/projects\/([^/]+)\/repos\/([^/]+)$/;

/** The commit that an address shows, on GitHub, GitLab, Bitbucket and the like; undefined where it shows none. */
export function commitAddress(url: string): CommitAddress | undefined {
  const found = url.length <= 2_000 ? COMMIT.exec(url) : null;
  if (!found) {
    return undefined;
  }
  const [, host, path, sha] = found;
  const project = DATA_CENTER.exec(path);
  const where = project ? `/${project[1]}/${project[2]}` : path;
  return {
    repository: `${host.replace(/^.*@/, '').toLowerCase()}${where}`,
    sha: sha.toLowerCase(),
  };
}
