import { Deployed } from './Deployed';
import { LinkRow } from './LinkRow';
import { surest } from './surest';

export const ARTIFACT_DIGEST_RULE = 'linkByArtifactDigest';

/**
 * A deployment of an artifact contains the commit that the artifact was built
 * from, as the artifact itself or the run that built it names it.
 */
export function linkByArtifactDigest({
  deployment,
  artifacts,
}: Deployed): readonly LinkRow[] {
  return surest(
    artifacts.flatMap(({ key, builtFrom }) =>
      builtFrom.map(({ commit, run }) => ({
        from_key: deployment,
        to_key: commit,
        relation: 'contains',
        method: 'artifact-digest',
        confidence: run === undefined ? 950 : 940,
        evidence:
          run === undefined
            ? `Deploys ${key}, which names this revision`
            : `Deploys ${key}, built by ${run} from this revision`,
        rule: ARTIFACT_DIGEST_RULE,
      })),
    ),
  );
}
