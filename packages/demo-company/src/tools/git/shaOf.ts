import { createHash } from 'node:crypto';
import { Instant } from '../PlayedTool';

/** The name of a commit: the same for the same place, time, author, message and parents. */
export function shaOf(commit: {
  readonly repository: string;
  readonly at: Instant;
  readonly login: string;
  readonly message: string;
  readonly parents: readonly string[];
}): string {
  const { repository, at, login, message, parents } = commit;
  return createHash('sha1')
    .update([repository, at, login, message, ...parents].join('\n'))
    .digest('hex');
}
