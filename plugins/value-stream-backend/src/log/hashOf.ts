import { hash } from 'node:crypto';

/** First 32 hex digits of the SHA-256 of the text. */
export function hashOf(text: string): string {
  // In one go: a hash object for each text would have to be collected one by one.
  return hash('sha256', text, 'hex').slice(0, 32);
}
