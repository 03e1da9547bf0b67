/** Path of a job or folder below Jenkins' address: `a/b` is at `job/a/job/b`. */
export function pathOfJob(fullName: string): string {
  return fullName
    .split('/')
    .filter(Boolean)
    .map(name => `job/${encodeURIComponent(name)}`)
    .join('/');
}

/**
 * Full name of the job in an address of it or of one of its builds, whole or
 * relative, views skipped: `job/a/job/b/7/` is `a/b`. Undefined where the
 * address names no job.
 */
export function jobOfPath(address: string): string | undefined {
  const parts = address.replace(/[?#].*$/s, '').split('/');
  const names: string[] = [];
  for (let at = parts.indexOf('job'); at >= 0 && parts[at] === 'job'; at += 2) {
    const name = decoded(parts[at + 1]);
    if (!name) {
      return undefined;
    }
    names.push(name);
  }
  return names.length ? names.join('/') : undefined;
}

function decoded(part: string | undefined): string | undefined {
  try {
    return part && decodeURIComponent(part);
  } catch {
    return undefined;
  }
}
