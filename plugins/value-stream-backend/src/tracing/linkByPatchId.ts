import { LinkRow } from './LinkRow';

export const PATCH_ID_RULE = 'linkByPatchId';

/** A change as patch ids see it. */
export interface PatchedChange {
  readonly key: string;
  /** Shas of its own commits. */
  readonly shas: readonly string[];
  /** Of its whole difference, where known. */
  readonly patchId?: string;
}

/** The commits of a lane as patch ids see them, each at its place. */
export interface PatchedCommits {
  /** @returns −1 where the commit is not known */
  find(sha: string): number;
  /** Whether it is on the default branch's first-parent line. */
  isOnLine(place: number): boolean;
  readonly patchIds: ReadonlyMap<number, string>;
  readonly shas: { shaAt(place: number): string };
}

/**
 * A change that was squashed or rebased contains what it became: the commits
 * of the first-parent line with the patch id of its whole difference, or of
 * one of its own commits. What it contains anyway is left out.
 */
export function linkByPatchId(
  lane: string,
  changes: readonly PatchedChange[],
  commits: PatchedCommits,
): readonly LinkRow[] {
  const wanted = new Map<string, Set<string>>();
  const shasOf = new Map<string, ReadonlySet<string>>();
  for (const { key, shas, patchId } of changes) {
    const places = shas
      .map(sha => commits.find(sha))
      .filter(place => place >= 0);
    if (!places.some(place => commits.isOnLine(place))) {
      shasOf.set(key, new Set(shas));
      for (const id of [
        patchId,
        ...places.map(place => commits.patchIds.get(place)),
      ]) {
        if (id !== undefined) {
          wanted.set(id, (wanted.get(id) ?? new Set()).add(key));
        }
      }
    }
  }
  const links: LinkRow[] = [];
  for (const [place, id] of wanted.size ? commits.patchIds : []) {
    const keys = wanted.get(id);
    if (keys && commits.isOnLine(place)) {
      const sha = commits.shas.shaAt(place);
      for (const key of [...keys].filter(one => !shasOf.get(one)!.has(sha))) {
        links.push({
          from_key: key,
          to_key: `${lane}@${sha}`,
          relation: 'contains',
          method: 'patch-id',
          confidence: 950,
          evidence: `Makes the same difference, patch ${id.slice(0, 12)}`,
          rule: PATCH_ID_RULE,
        });
      }
    }
  }
  return links;
}
