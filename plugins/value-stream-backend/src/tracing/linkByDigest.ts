import { LinkRow } from './LinkRow';
import { Match } from './Match';
import { surest } from './surest';

export const DIGEST_RULE = 'linkByDigest';

/** A deployment that names a digest puts the artifact of that digest in place. */
export function linkByDigest(matches: readonly Match[]): readonly LinkRow[] {
  return surest(
    matches
      .filter(
        ({ mention, fromKind, toKind }) =>
          mention === 'deploys' &&
          fromKind === 'deployment' &&
          toKind === 'artifact',
      )
      .map(({ from, to, name }) => ({
        from_key: from,
        to_key: to,
        relation: 'deploys',
        method: 'artifact-digest',
        confidence: 1000,
        evidence: `Deploys digest ${name}`,
        rule: DIGEST_RULE,
      })),
  );
}
