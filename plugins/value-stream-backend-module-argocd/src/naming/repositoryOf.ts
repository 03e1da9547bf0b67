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
