import { createHash } from 'node:crypto';

/** First 32 hex digits of the SHA-256 of the text. */
export function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 32);
}
