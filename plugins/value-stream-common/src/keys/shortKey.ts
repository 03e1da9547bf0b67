/**
 * What a person calls the object of a key: `PAY-123` of `jira:acme/PAY-123`,
 * nine digits of a commit's hash, otherwise what stands after the source.
 *
 * @public
 */
export function shortKey(key: string): string {
  const commit = /@([0-9a-f]{40}|[0-9a-f]{64})$/.exec(key);
  if (commit) {
    return commit[1].slice(0, 9);
  }
  const issue = /(?:^|[:/])([A-Z][A-Z0-9_]*-\d+)$/.exec(key);
  if (issue) {
    return issue[1];
  }
  return key.slice(key.indexOf(':') + 1);
}
