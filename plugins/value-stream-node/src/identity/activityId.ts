import { createHash } from 'node:crypto';

/**
 * Id under which the log keeps a fact: the first 32 hexadecimal digits of the
 * SHA-256 of its identity. Two ways to the same fact give the same id.
 *
 * @public
 */
export function activityId(identity: string): string {
  return createHash('sha256').update(identity).digest('hex').slice(0, 32);
}
