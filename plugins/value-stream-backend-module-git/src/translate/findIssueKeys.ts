const LIMIT = 50;

/** Issue keys in a message, each once, in order; at most 50. */
export function findIssueKeys(
  message: string,
  patterns: readonly RegExp[],
): readonly string[] {
  const keys = new Set<string>();
  for (const pattern of patterns) {
    for (const match of message.matchAll(pattern)) {
      const key = match[1] ?? match[0];
      if (key && key.length <= 100 && keys.size < LIMIT) {
        keys.add(key);
      }
    }
  }
  return [...keys];
}
