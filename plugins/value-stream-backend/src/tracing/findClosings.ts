import { findReferences } from './findReferences';

const KEYWORD =
  /(?<![\w-])(?:clos(?:e[sd]?|ing)|fix(?:e[sd]|ing)?|resolv(?:e[sd]?|ing)|implement(?:s|ed|ing)?)(?!\w)/gi;
const AFTER_KEYWORD = /^:?\s+(?:(?:the\s+)?(?:issues?|bugs?|tickets?)\s+)?$/i;
const BETWEEN = /^\s*(?:,|&|,?\s+and)\s*(?:issues?\s+)?$/i;

/**
 * Names that a text says it closes, as GitHub and GitLab read it: a keyword
 * (`close`, `fix`, `resolve`, GitLab's `implement`, in any form) and one
 * reference, or several joined by commas and `and`.
 */
export function findClosings(
  text: string,
  repository: string | undefined,
): readonly string[] {
  if (!/clos|fix|resolv|implement/i.test(text)) {
    return [];
  }
  const references = findReferences(text, repository);
  if (!references.length) {
    return [];
  }
  const names = new Set<string>();
  for (const { index, 0: keyword } of text.matchAll(KEYWORD)) {
    let end = index + keyword.length;
    let gap = AFTER_KEYWORD;
    for (const { name, from, to } of references) {
      if (from < end && to <= end && gap === BETWEEN) {
        // Another name of the same place.
        if (from >= index + keyword.length) {
          names.add(name);
        }
      } else if (from >= end && gap.test(text.slice(end, from))) {
        names.add(name);
        end = to;
        gap = BETWEEN;
      } else if (from >= end) {
        break;
      }
    }
  }
  return [...names];
}
