/**
 * `<host>/<path>` of a remote's address: `git@github.com:acme/api.git` and
 * `https://user@github.com/acme/api` are `github.com/acme/api`. Undefined
 * where the address has no host.
 */
export function repositoryOf(remote: string): string | undefined {
  const [, host, path] =
    /^(?:https?|ssh|git):\/\/(?:[^@/]*@)?([^/\s]+)\/(.+)$/i.exec(remote) ??
    /^(?:[^@/:\s]+@)?([^/:\s]+\.[^/:\s]+):(?!\/\/)\/*(.+)$/.exec(remote) ??
    [];
  if (!host) {
    return undefined;
  }
  const name = path
    .replace(/[?#].*$/s, '')
    .replace(/\/+$/, '')
    .replace(/\.git$/, '')
    .replace(/^\/+/, '');
  return name
    ? `${host.toLowerCase().replace(/:(22|80|443)$/, '')}/${name}`
    : undefined;
}

/** A branch as people write it: `refs/remotes/origin/main` and `origin/main` are `main`. Undefined where none is checked out. */
export function branchOf(name: string): string | undefined {
  const branch = name
    .replace(/^refs\/(heads\/|remotes\/[^/]+\/|tags\/)/, '')
    .replace(/^origin\//, '');
  return branch && branch !== 'detached' ? branch : undefined;
}
