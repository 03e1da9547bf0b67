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

/**
 * A change that was squashed or rebased contains what it became: the commits
 * of the first-parent line with the patch id of its whole difference, or of
 * one of its own commits. What it contains anyway is left out.
 *
 * @param patchIds - sha → patch id, of all commits of the repository
 * @param line - shas of the default branch's first-parent line
 */
export function linkByPatchId(
  lane: string,
  changes: readonly PatchedChange[],
  patchIds: ReadonlyMap<string, string>,
  line: ReadonlySet<string>,
): readonly LinkRow[] {
  const onLine = new Map<string, string[]>();
  for (const [sha, patchId] of patchIds) {
    if (line.has(sha)) {
      onLine.set(patchId, [...(onLine.get(patchId) ?? []), sha]);
    }
  }
  return changes.flatMap(({ key, shas, patchId }) => {
    const own = new Set(shas);
    if (shas.some(sha => line.has(sha))) {
      return [];
    }
    const wanted = new Set(
      [patchId, ...shas.map(sha => patchIds.get(sha))].filter(
        (id): id is string => id !== undefined,
      ),
    );
    return [...wanted].sort().flatMap(id =>
      (onLine.get(id) ?? [])
        .filter(sha => !own.has(sha))
        .map(sha => ({
          from_key: key,
          to_key: `${lane}@${sha}`,
          relation: 'contains',
          method: 'patch-id',
          confidence: 950,
          evidence: `Makes the same difference, patch ${id.slice(0, 12)}`,
          rule: PATCH_ID_RULE,
        })),
    );
  });
}
