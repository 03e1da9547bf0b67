/** `url:https://github.com/acme/api/tree/main/` is `https://github.com/acme/api`. */
export function repositoryUrl(location: string): string {
  return location
    .replace(/^url:/, '')
    .replace(/\/(-\/)?(tree|blob)\/.*$/, '')
    .replace(/\/+$/, '')
    .replace(/\.git$/, '');
}
