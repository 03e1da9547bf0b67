import { LinkRow } from './LinkRow';

/** Of links that say the same the surest one; of equals the first by evidence. */
export function surest(links: readonly LinkRow[]): readonly LinkRow[] {
  const best = new Map<string, LinkRow>();
  for (const link of links) {
    const key = [
      link.from_key,
      link.to_key,
      link.relation,
      link.method,
      link.rule,
    ].join('\n');
    const known = best.get(key);
    if (
      !known ||
      link.confidence > known.confidence ||
      (link.confidence === known.confidence && link.evidence < known.evidence)
    ) {
      best.set(key, link);
    }
  }
  return [...best.values()];
}
