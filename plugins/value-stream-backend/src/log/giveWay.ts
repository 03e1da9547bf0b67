/**
 * Lets the event loop answer others. The SQLite driver answers before the
 * loop turns, so that a long run of its queries would block everything else.
 */
export function giveWay(): Promise<void> {
  return new Promise(resolve => setImmediate(resolve));
}
