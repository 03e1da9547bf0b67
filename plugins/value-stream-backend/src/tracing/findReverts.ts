import { findReferences } from './findReferences';

const CHANGE = /(?<!\w)reverts(?: (?:pull|merge) request)?:? +(?=\S)/gi;
const COMMIT = /this reverts commit ([0-9a-f]{40}(?:[0-9a-f]{24})?)(?!\w)/gi;

/** What a text says it takes back. */
export interface Reverts {
  /** Names of changes, as they go by them: `GITHUB.COM/ACME/API!12`. */
  readonly changes: readonly string[];
  /** Whole shas of commits. */
  readonly commits: readonly string[];
}

/**
 * Reads `Reverts owner/repo#12` and `This reverts merge request !12`, as the
 * forges write them, and `This reverts commit <sha>`, as git does.
 */
export function findReverts(
  text: string,
  repository: string | undefined,
): Reverts {
  if (!/reverts/i.test(text)) {
    return { changes: [], commits: [] };
  }
  const changes = new Set<string>();
  const references = findReferences(text, repository);
  for (const { index, 0: words } of text.matchAll(CHANGE)) {
    for (const { name, from } of references) {
      if (from === index + words.length && /[#!]\d+$/.test(name)) {
        changes.add(name.replace(/#(\d+)$/, '!$1'));
      }
    }
  }
  return {
    changes: [...changes],
    commits: [...text.matchAll(COMMIT)].map(([, sha]) => sha.toLowerCase()),
  };
}
