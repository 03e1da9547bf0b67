import { createHash, timingSafeEqual } from 'node:crypto';

/**
 * Compares two texts in a time that tells nothing about either, their length
 * included.
 *
 * @public
 */
export function sameSecret(given: string, expected: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(given), digest(expected));
}
