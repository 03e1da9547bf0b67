import { Deployed } from './Deployed';
import { laneOf } from './laneOf';
import { LinkRow } from './LinkRow';
import { surest } from './surest';

export const VERSION_TAG_RULE = 'linkByVersionTag';

/**
 * A deployment whose version is a tag of a repository contains the tagged
 * commit. A tag can be moved: it counts only for repositories of which neither
 * revision nor digest tells a commit, and is not trusted.
 */
export function linkByVersionTag({
  deployment,
  commits,
  artifacts,
  tags,
}: Deployed): readonly LinkRow[] {
  const known = new Set(
    [
      ...commits,
      ...artifacts.flatMap(({ builtFrom }) =>
        builtFrom.map(({ commit }) => commit),
      ),
    ].map(laneOf),
  );
  return surest(
    tags
      .filter(({ commit }) => !known.has(laneOf(commit)))
      .map(({ tag, commit }) => ({
        from_key: deployment,
        to_key: commit,
        relation: 'contains',
        method: 'version-tag',
        confidence: 700,
        evidence: `Deploys the version of ${tag}`,
        rule: VERSION_TAG_RULE,
      })),
  );
}
